import { readLockGraph } from "../../../src/dependencies/lockfiles/read-lock-graph.ts";
import type { SourceFile } from "../../../src/model/change-set.ts";
import { chainsTo, isDirect } from "../../../src/model/dependency-chains.ts";
import type { LockedPackage, LockGraph } from "../../../src/model/lock-graph.ts";

/** The graph of a lockfile; manifests by their path, as objects. */
export function graphOf(path: string, text: string, manifests: Readonly<Record<string, object>> = {}): LockGraph {
  const files = Object.entries(manifests).map(
    ([name, content]): SourceFile => ({ path: name, text: JSON.stringify(content, undefined, 2), blob: "" }),
  );
  const read = readLockGraph({ path, text, blob: "" }, files);
  if ("reason" in read) throw new Error(`It was skipped: ${read.reason}, ${read.detail}`);
  return read;
}

/** The only package of that name. */
export function theOne(graph: LockGraph, name: string): LockedPackage {
  const found = graph.packages.filter((each) => each.name === name);
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`There are ${found.length} packages called ${name}.`);
  return one;
}

/** Each package as `name@version`, with the words that tell more of it. */
export function shown(graph: LockGraph): readonly string[] {
  return graph.packages.map((each) => {
    const words = (["development", "optional", "peer", "bundled"] as const).filter((word) => each[word]);
    const source = each.source === "registry" ? [] : [each.source];
    const direct = isDirect(graph, each.id) ? ["direct"] : [];
    return [`${each.name}@${each.version}`, ...direct, ...source, ...words].join(" ");
  });
}

/** The chains to a package, as `root: a > b`. */
export function chains(graph: LockGraph, name: string): readonly string[] {
  return chainsTo(graph, theOne(graph, name).id).map(
    ({ root, packages }) => `${root}: ${packages.map((each) => each.name).join(" > ")}`,
  );
}

/** The text that stands at a place of the graph's file. */
export function textAtPlace(graph: LockGraph, range: readonly [number, number] | undefined): string | undefined {
  return range && graph.file.text.slice(...range);
}
