/** What a bench file exports as `cases`: something to do again and again, and what its median may be. */
export interface BenchCase {
  readonly name: string;
  /** Of what `run` gives back; milliseconds by default. */
  readonly unit?: string;
  readonly limit: number;
  readonly runs: number;
  prepare?(): Promise<void> | void;
  /** Does it once and gives back the milliseconds of the part that counts, or another measure. */
  run(): Promise<number> | number;
  cleanUp?(): Promise<void> | void;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly limit: number;
}

/** Runs the case once to warm up, then as often as it asks for. */
export async function measure(bench: BenchCase): Promise<Measured> {
  await bench.prepare?.();
  try {
    const values: number[] = [];
    await bench.run();
    for (let run = 0; run < bench.runs; run++) {
      values.push(await bench.run());
    }
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    const { name, unit = "ms", limit } = bench;
    return { name, unit, median: at(0.5), least: at(0), most: at(1), limit };
  } finally {
    await bench.cleanUp?.();
  }
}
