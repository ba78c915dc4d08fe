import type { DependencyGroup, GraphRoot, LockedPackage, LockGraph } from "./lock-graph.ts";

/** How a project comes to a package: through which dependencies, the one that it asks for itself first. */
export interface DependencyChain {
  /** Path of the package.json that asks. */
  readonly root: string;
  readonly group: DependencyGroup;
  /** From the direct dependency to the package itself; one package where it is direct. */
  readonly packages: readonly LockedPackage[];
}

/** A direct dependency of a root that leads to a package. */
interface Start {
  readonly root: GraphRoot;
  readonly group: DependencyGroup;
}

interface GraphIndex {
  readonly packages: ReadonlyMap<string, LockedPackage>;
  /** Who uses a package, by its id. */
  readonly dependents: ReadonlyMap<string, readonly LockedPackage[]>;
  readonly starts: ReadonlyMap<string, readonly Start[]>;
}

/** A graph never changes, so its index is made once. */
const indexes = new WeakMap<LockGraph, GraphIndex>();

/** The package of this id. */
export function packageOf(graph: LockGraph, id: string): LockedPackage | undefined {
  return indexOf(graph).packages.get(id);
}

/** Whether the project, or a workspace, asks for the package itself. */
export function isDirect(graph: LockGraph, id: string): boolean {
  return indexOf(graph).starts.has(id);
}

/**
 * The shortest way from each direct dependency that leads to the package, shortest first and of equal ones production first;
 * `most` of them at most. Empty where nothing leads to it. A cycle does no harm.
 */
export function chainsTo(graph: LockGraph, id: string, most = 10): readonly DependencyChain[] {
  const { packages, dependents, starts } = indexOf(graph);
  const target = packages.get(id);
  if (!target) return [];
  /** The next package on the way to the target. */
  const next = new Map<LockedPackage, LockedPackage | undefined>([[target, undefined]]);
  const chains: DependencyChain[] = [];
  // Breadth first from the target, so that the shortest chains come first.
  for (let level = [target]; level.length > 0 && chains.length < most; ) {
    chains.push(...level.flatMap((each) => chainsFrom(each, starts.get(each.id) ?? [], next)).sort(byWeight));
    level = level.flatMap((each) =>
      (dependents.get(each.id) ?? []).filter((dependent) => {
        if (next.has(dependent)) return false;
        next.set(dependent, each);
        return true;
      }),
    );
  }
  return chains.slice(0, most);
}

function chainsFrom(
  first: LockedPackage,
  starts: readonly Start[],
  next: ReadonlyMap<LockedPackage, LockedPackage | undefined>,
): DependencyChain[] {
  if (starts.length === 0) return [];
  const packages: LockedPackage[] = [];
  for (let each: LockedPackage | undefined = first; each; each = next.get(each)) packages.push(each);
  return starts.map(({ root, group }) => ({ root: root.path, group, packages }));
}

const weights: readonly DependencyGroup[] = ["production", "optional", "peer", "development"];

function byWeight(one: DependencyChain, other: DependencyChain): number {
  return weights.indexOf(one.group) - weights.indexOf(other.group);
}

function indexOf(graph: LockGraph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const index = {
    packages: new Map(graph.packages.map((each) => [each.id, each])),
    dependents: dependentsIn(graph),
    starts: startsOf(graph),
  };
  indexes.set(graph, index);
  return index;
}

function dependentsIn(graph: LockGraph): GraphIndex["dependents"] {
  const dependents = new Map<string, LockedPackage[]>();
  for (const each of graph.packages) {
    for (const id of each.dependencies) {
      const list = dependents.get(id);
      if (list) list.push(each);
      else dependents.set(id, [each]);
    }
  }
  return dependents;
}

function startsOf(graph: LockGraph): GraphIndex["starts"] {
  const starts = new Map<string, Start[]>();
  for (const root of graph.roots) {
    for (const { target, group } of root.dependencies) {
      if (target === undefined) continue;
      starts.set(target, [...(starts.get(target) ?? []), { root, group }]);
    }
  }
  return starts;
}
