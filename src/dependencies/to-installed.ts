import semver from "semver";
import type { ChainLink, InstalledPackage, ManifestLine, Update, Vulnerability } from "../model/dependency.ts";
import { chainsTo, isDirect } from "../model/dependency-chains.ts";
import type { LockedPackage, LockGraph } from "../model/lock-graph.ts";
import type { FindManifestLine } from "./manifest-lines.ts";
import { firstPatched } from "./match-advisories.ts";
import { raise } from "./raise-range.ts";

/** Ways to a package that are looked at for a line that the change touched. */
const mostChains = 20;

/** What is known of a package that is installed, with the way to it and what to do if it is vulnerable. */
export function toInstalled(
  graph: LockGraph,
  locked: LockedPackage,
  vulnerabilities: readonly Vulnerability[],
  findLine: FindManifestLine,
): InstalledPackage {
  const { id, name, version, development, range } = locked;
  const direct = isDirect(graph, id);
  const facts = { name, version, development, direct, vulnerabilities, range };
  if (vulnerabilities.length === 0) return { ...facts, chain: [] };
  const { chain, asked } = wayTo(graph, id, findLine);
  const update = toUpdate(version, vulnerabilities, chain.length === 1 ? asked : undefined);
  return { ...facts, chain, ...(asked && { asked }), ...(update && { update }) };
}

interface Way {
  readonly chain: readonly ChainLink[];
  readonly asked?: ManifestLine;
}

function wayTo(graph: LockGraph, id: string, findLine: FindManifestLine): Way {
  const ways = chainsTo(graph, id, mostChains).map(({ root, packages }): Way => {
    const first = packages[0];
    const dependencies = graph.roots.find(({ path }) => path === root)?.dependencies ?? [];
    const name = dependencies.find(({ target }) => target === first?.id)?.name;
    const asked = name === undefined ? undefined : findLine(root, name);
    const chain = packages.map((each) => ({ name: each.name, version: each.version, range: each.range }));
    return { chain, ...(asked && { asked }) };
  });
  return ways.find(({ asked }) => asked?.isTouched) ?? ways[0] ?? { chain: [] };
}

function toUpdate(
  version: string,
  vulnerabilities: readonly Vulnerability[],
  asked: ManifestLine | undefined,
): Update | undefined {
  const affected = vulnerabilities.map(({ vulnerableVersions }) => vulnerableVersions).join(" || ");
  const fixed = firstPatched(version, affected);
  if (fixed === undefined) return undefined;
  const range = asked && raise(asked.wanted, fixed);
  return {
    version: fixed,
    ...(asked && { isAllowed: semver.satisfies(fixed, asked.wanted.replace(alias, "")) }),
    ...(range !== undefined && { range }),
  };
}

const alias = /^npm:(?:@[^@/]+\/)?[^@/]+@/;
