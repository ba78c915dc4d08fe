import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readLockGraph } from "../src/dependencies/lockfiles/read-lock-graph.ts";
import type { SourceFile } from "../src/model/change-set.ts";
import type { LockGraph } from "../src/model/lock-graph.ts";
import { largeKinds, largeLockfile } from "./lockfiles/large-lockfiles.ts";
import type { BenchCase } from "./measure.ts";

/** Both sides of a lockfile are read and compared, as a review does before it asks for advisories. */
export const cases: readonly BenchCase[] = [
  ...largeKinds.map((kind) => comparing(kind, 3_000, { limit: 250, runs: 10 })),
  ...largeKinds.map((kind) => comparing(kind, 50_000, { limit: 6_000, runs: 1 })),
  ...largeKinds.map(
    (kind): BenchCase => ({
      name: `${kind}, 3,000 packages, both sides held`,
      unit: "MB",
      limit: 150,
      runs: 1,
      run: () => memoryOf(kind),
    }),
  ),
];

function comparing(kind: string, count: number, { limit, runs }: Pick<BenchCase, "limit" | "runs">): BenchCase {
  let sides: readonly SourceFile[] = [];
  return {
    name: `${kind}, ${count.toLocaleString("en")} packages on both sides`,
    unit: "ms of CPU",
    limit,
    runs,
    prepare: () => {
      sides = [1, 2].map((change) => largeLockfile(kind, count, change));
    },
    run: () => {
      const started = process.cpuUsage();
      const [before, after] = sides.map((file) => read(file, count));
      const differing = before && after ? added(before, after) : 0;
      const { user, system } = process.cpuUsage(started);
      if (differing !== Math.ceil(count / 20)) throw new Error(`${differing} packages differ.`);
      return (user + system) / 1_000;
    },
    cleanUp: () => {
      sides = [];
    },
  };
}

function read(file: SourceFile, count: number): LockGraph {
  const graph = readLockGraph(file);
  if ("reason" in graph) throw new Error(`It was skipped: ${graph.detail}`);
  if (graph.packages.length !== count) throw new Error(`It has ${graph.packages.length} packages.`);
  return graph;
}

/** How many versions stand on the second side alone. */
function added(before: LockGraph, after: LockGraph): number {
  const old = new Set(before.packages.map(({ name, version }) => `${name}@${version}`));
  return after.packages.filter(({ name, version }) => !old.has(`${name}@${version}`)).length;
}

/** What the heap holds more after both sides were read, without what may be collected. */
function memoryOf(kind: string): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const sides = [1, 2].map((change) => largeLockfile(kind, 3_000, change));
  collect();
  const idle = process.memoryUsage().heapUsed;
  const graphs = sides.map((file) => read(file, 3_000));
  collect();
  const held = process.memoryUsage().heapUsed - idle;
  if (graphs.length !== 2) throw new Error("Both sides have to be held.");
  return held / 1e6;
}
