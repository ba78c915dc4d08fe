/**
 * The manifest and the lockfile do not say the same.
 *
 * `npm ci` then refuses to install, and other ways of installing quietly take what neither of the two names. Where the lockfile
 * has a version that the manifest does not allow, somebody wrote the lockfile by hand.
 *
 * ## A version that the manifest does not allow
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "is-odd": "^3.0.0" }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "name": "shop", "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "2.0.0" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## A dependency that the lockfile does not know
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "is-even": "^1.0.0", // finding
 *     "is-odd": "^4.0.0" // finding
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "name": "shop", "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.1" }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * What agrees, workspaces, tags, aliases, overridden versions, optional and peer dependencies that are not installed:
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "workspaces": ["web"],
 *   "dependencies": { "is-odd": "^3.0.0", "web": "*", "odd": "npm:is-odd@^3.0.0", "next-thing": "next", "is-even": "^1.0.0" },
 *   "optionalDependencies": { "fsevents": "^2.3.3" },
 *   "peerDependencies": { "react": "^19.0.0" },
 *   "overrides": { "is-even": "0.1.2" }
 * }
 * ```
 *
 * ```json good also=dependencies/wide-range file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": {
 *       "name": "shop",
 *       "workspaces": ["web"],
 *       "dependencies": { "is-odd": "^3.0.0", "web": "*", "odd": "npm:is-odd@^3.0.0", "next-thing": "next", "is-even": "^1.0.0" },
 *       "optionalDependencies": { "fsevents": "^2.3.3" },
 *       "peerDependencies": { "react": "^19.0.0" }
 *     },
 *     "web": { "name": "web", "version": "1.0.0" },
 *     "node_modules/web": { "resolved": "web", "link": true },
 *     "node_modules/is-odd": { "version": "3.0.1" },
 *     "node_modules/odd": { "name": "is-odd", "version": "3.0.1" },
 *     "node_modules/is-even": { "version": "0.1.2" },
 *     "node_modules/next-thing": { "version": "2.0.0-rc.1" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Ranges of installed packages among each other, and lockfiles whose manifest was not read.
 */
import { allowsVersion } from "../../analysis/index.ts";
import { packageOf } from "../../model/dependency-chains.ts";
import type { DirectDependency, GraphRoot, LockGraph } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Project, ProjectChange } from "../../model/project.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect({ before, after }: ProjectChange): Iterable<ProjectProblem> {
  const known = new Set(before ? driftsOf(before).map(({ identity }) => identity) : []);
  for (const drift of driftsOf(after)) if (!known.has(drift.identity)) yield drift;
}

function driftsOf({ locks, manifests }: Project): readonly ProjectProblem[] {
  const byPath = new Map(manifests.map((manifest) => [manifest.file.path, manifest]));
  const overridden = new Set(
    manifests.flatMap(({ overrides }) => overrides.flatMap(({ path }) => path.map(withoutRange))),
  );
  return locks
    .filter(({ rootsKnown }) => rootsKnown)
    .flatMap((lock) =>
      lock.roots.flatMap((root) => {
        const manifest = byPath.get(root.path);
        const asked = manifest?.dependencies.filter(({ name }) => !overridden.has(name)) ?? [];
        return manifest ? asked.flatMap((each) => driftOf({ lock, root, manifest, asked: each }) ?? []) : [];
      }),
    );
}

/** A selector of an override without its range or its folders: `a@1` of npm, `**` before it of Yarn. */
function withoutRange(selector: string): string {
  return selector.replace(/^.*\*\//, "").replace(/(?<=.)@.*$/s, "");
}

interface Pair {
  readonly lock: LockGraph;
  readonly root: GraphRoot;
  readonly manifest: Manifest;
  readonly asked: DirectDependency;
}

function driftOf({ lock, root, manifest, asked }: Pair): ProjectProblem | undefined {
  const { name, range, group, place } = asked;
  const copy = root.dependencies.find((each) => each.name === name);
  const locked = copy?.target === undefined ? undefined : packageOf(lock, copy.target);
  const mayMiss = group === "optional" || group === "peer";
  const identity = `${manifest.file.path} ${name}@${range} ${copy?.range} ${locked?.version}`;
  if (place && (copy ? copy.range !== range && !isCatalog(copy, asked) : !mayMiss)) {
    const message = copy
      ? `The lockfile was written for ${name} \`${copy.range}\`, and the manifest asks for \`${range}\`.`
      : `The lockfile does not know ${name}, which the manifest asks for.`;
    return { file: manifest.file, range: place, message, identity };
  }
  const isForeign = locked?.source === "registry" && allowsVersion(bareRange(range), locked.version) === false;
  if (!isForeign || locked.peer) return undefined;
  const message = `The lockfile installs ${name}@${locked.version}, which the manifest's range \`${range}\` does not allow.`;
  return { file: lock.file, range: locked.range, message, severity: "high", identity };
}

/** What an alias asks for: `npm:lodash@^4.0.0`. */
function bareRange(range: string): string {
  return range.replace(/^npm:@?[^@]+@?/, "") || "*";
}

function isCatalog(copy: DirectDependency, { range }: DirectDependency): boolean {
  return /^(?:catalog|workspace|link|file|portal|patch):/.test(range) || copy.range.startsWith("patch:");
}

export default {
  id: "dependencies/lockfile-drift",
  kind: "project",
  severity: "medium",
  confidence: "high",
  cwe: [1357, 345],
  owasp: "A08:2021",
  message: "The manifest and the lockfile do not say the same.",
  fix: "Let the package manager write the lockfile anew from the manifest, and commit both.",
  detect,
} satisfies ProjectRule;
