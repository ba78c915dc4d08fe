/** What a bench file exports as `cases`: something to do again and again, and the milliseconds its median may take. */
export interface BenchCase {
  readonly name: string;
  readonly limitMs: number;
  readonly runs: number;
  prepare?(): Promise<void> | void;
  /** Does it once and gives back the milliseconds of the part that counts. */
  run(): Promise<number> | number;
  cleanUp?(): Promise<void> | void;
}

export interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly limitMs: number;
}

/** Runs the case once to warm up, then as often as it asks for. */
export async function measure(bench: BenchCase): Promise<Measured> {
  await bench.prepare?.();
  try {
    const times: number[] = [];
    await bench.run();
    for (let run = 0; run < bench.runs; run++) {
      times.push(await bench.run());
    }
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    return { name: bench.name, medianMs: at(0.5), fastestMs: at(0), slowestMs: at(1), limitMs: bench.limitMs };
  } finally {
    await bench.cleanUp?.();
  }
}
