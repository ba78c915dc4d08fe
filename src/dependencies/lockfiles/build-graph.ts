import type { DirectDependency, GraphRoot, LockedPackage, LockGraph } from "../../model/lock-graph.ts";
import type { Skipped } from "../../model/skipped.ts";
import { type Draft, type DraftGraph, manifestBeside, mostUses, tooLarge } from "./draft.ts";
import { spread } from "./spread.ts";

const mostPackages = 200_000;

/**
 * Completes a graph. Whether a package is for development, optional or a peer only is found by walking from the roots, and not
 * believed: who writes the lockfile could call anything a tool. What nothing leads to is what the file says that it is.
 */
export function buildGraph({ drafts, roots: known, ...rest }: DraftGraph): LockGraph | Skipped {
  const { path } = rest.file;
  const uses = drafts.reduce((sum, draft) => sum + draft.uses.length, 0);
  if (drafts.length > mostPackages || uses > mostUses) return tooLarge(path);
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const roots = known?.map((root) => withoutGaps(root, byId)) ?? [guessRoot(path, byId)];
  const direct = roots.flatMap(({ dependencies }) => dependencies);
  const all = spread(byId, direct, () => true);
  const production = spread(byId, direct, ({ group }) => group !== "development");
  const required = spread(byId, direct, ({ group, optional }) => group !== "optional" && optional !== true);
  const wanted = spread(byId, direct, ({ group, peer }) => group !== "peer" && peer !== true);
  const packages = [...byId.values()].map(({ uses: used, claims = {}, ...draft }): LockedPackage => {
    const isReached = all.has(draft.id);
    return {
      ...draft,
      bundled: draft.bundled === true,
      development: isReached ? !production.has(draft.id) : claims.development === true,
      optional: isReached ? !required.has(draft.id) : claims.optional === true,
      peer: isReached ? !wanted.has(draft.id) : claims.peer === true,
      dependencies: [...new Set(used.map(({ id }) => id))].filter((id) => byId.has(id)),
    };
  });
  return { ...rest, path, packages, roots, rootsKnown: known !== undefined };
}

/** A root that leads to no entry that was left out. */
function withoutGaps(root: GraphRoot, drafts: ReadonlyMap<string, Draft>): GraphRoot {
  const dependencies = root.dependencies.map(({ target, ...each }): DirectDependency => {
    return target !== undefined && drafts.has(target) ? { ...each, target } : each;
  });
  return { ...root, dependencies };
}

/** Takes what no other package needs for what the project asks for. */
function guessRoot(path: string, drafts: ReadonlyMap<string, Draft>): GraphRoot {
  const used = new Set([...drafts.values()].flatMap(({ uses }) => uses.map(({ id }) => id)));
  const dependencies = [...drafts.values()]
    .filter(({ id }) => !used.has(id))
    .map(({ id, name, alias, version, claims }): DirectDependency => {
      const group = claims?.development ? "development" : "production";
      return { name: alias ?? name, range: version, group, target: id };
    });
  return { path: manifestBeside(path), dependencies };
}
