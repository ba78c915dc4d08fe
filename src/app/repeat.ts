import { setTimeout as sleep } from "node:timers/promises";

/** Work that is done now and again. */
export interface Repeating {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/** Does the work now, and again that long after each end. The work has to take care of its errors. */
export function repeat(work: (signal: AbortSignal) => Promise<void>, pauseMs: number): Repeating {
  const closing = new AbortController();
  const { signal } = closing;
  const loop = async () => {
    while (!signal.aborted) {
      await work(signal);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const looping = loop();
  return {
    async stop() {
      closing.abort();
      await looping;
    },
  };
}
