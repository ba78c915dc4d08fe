import type { SourceFile } from "../../model/change-set.ts";
import type { LockGraph } from "../../model/lock-graph.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import type { Draft } from "./draft.ts";
import { readManifest } from "./read-manifest.ts";
import { sourceOf } from "./source-of.ts";
import { renamedTo } from "./yarn-patterns.ts";

/**
 * What a package.json without a lockfile asks for, as a graph whose packages have no versions yet: the registry has to tell
 * which it would install for the ranges that the root holds. `id` is name and range.
 */
export function readManifestGraph(file: SourceFile): LockGraph | Skipped {
  const manifest = readManifest(file);
  if (!manifest) return { path: file.path, reason: "syntax error", detail: "it is no JSON object" };
  const { name, version, dependencies } = manifest;
  const direct = dependencies.map((each) => ({ ...each, target: `${each.name}@${each.range}` }));
  const drafts = direct.map(({ name: alias, range, target, place }): Draft => {
    const real = renamedTo(range) ?? alias;
    const source = range.startsWith("workspace:") ? "workspace" : sourceOf(range);
    return {
      id: target,
      name: real,
      ...(real !== alias && { alias }),
      version: "",
      ...(source !== "registry" && { resolved: range }),
      source,
      uses: [],
      range: place ?? [0, 0],
      places: {},
    };
  });
  const root = {
    path: file.path,
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    dependencies: direct,
  };
  return buildGraph({ kind: "manifest", file, drafts, roots: [root], unresolved: true, problems: [] });
}
