type Signal = "SIGINT" | "SIGTERM";

/** Exit codes as a shell counts them: 128 and the signal's number. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

const endNow = (signal: Signal): void => process.exit(codes[signal]);
let end = endNow;

/** Ends the process at a signal, at once until {@link untilSignal} is asked. */
export function endAtSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(signal));
}

/**
 * Resolves at the next signal, which then ends nothing by itself; the one after that does. The listeners stay: with the last of them would go a signal
 * that came while the program was too busy to hear it.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    end = () => {
      end = endNow;
      resolve();
    };
  });
}
