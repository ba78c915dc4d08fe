/**
 * The lockfile installs another package, or another version, than the entry is named for.
 *
 * The entry says `lodash` and its address leads to something else: everybody reads the name, and the package manager fetches the
 * address. This is how a change of a lockfile alone brings code that no manifest asks for.
 *
 * ## The address is another package's
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "@acme/ui": "^1.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "https://registry.npmjs.org/is-0dd/-/is-0dd-3.0.1.tgz" // finding
 *     },
 *     "node_modules/@acme/ui": {
 *       "version": "1.0.0",
 *       "resolved": "https://registry.npmjs.org/@acrne/ui/-/ui-1.0.0.tgz" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## The address is another version's
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-0.1.2.tgz" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## The name is said to be an alias, and nobody asks for one
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "name": "is-0dd",
 *       "version": "3.0.1", // finding
 *       "resolved": "https://registry.npmjs.org/is-0dd/-/is-0dd-3.0.1.tgz"
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * An alias that the manifest asks for, scoped packages in all the ways that registries write them, versions with build metadata:
 *
 * ```json good also=dependencies/foreign-registry file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "odd": "npm:is-odd@^3.0.0", "@acme/ui": "^1.0.0", "@acme/api": "1.0.0", "tool": "1.2.0", "@acme/kit": "1.0.0" } },
 *     "node_modules/odd": { "name": "is-odd", "version": "3.0.1", "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" },
 *     "node_modules/@acme/ui": { "version": "1.0.0", "resolved": "https://npm.acme.example/api/npm/all/@acme/ui/-/@acme/ui-1.0.0.tgz" },
 *     "node_modules/@acme/api": { "version": "1.0.0", "resolved": "https://npm.acme.example/@acme%2fapi/-/api-1.0.0.tgz" },
 *     "node_modules/@acme/kit": { "version": "1.0.0", "resolved": "https://npm.pkg.github.com/download/@acme/kit/1.0.0/5f2c6d8e" },
 *     "node_modules/tool": { "version": "1.2.0+build.5", "resolved": "https://registry.npmjs.org/tool/-/tool-1.2.0.tgz" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Addresses that do not tell which package they are, such as those of GitHub's registry. Aliases that a dependency asks for.
 */
import { packageOf } from "../../model/dependency-chains.ts";
import type { LockedPackage, LockGraph } from "../../model/lock-graph.ts";
import type { ProjectChange } from "../../model/project.ts";
import { newPackages } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const added = newPackages(change, ({ name, alias, version, resolved }) =>
    JSON.stringify([name, alias, version, resolved]),
  );
  const unasked = new Map(change.after.locks.map((lock) => [lock, unaskedAliases(lock)]));
  for (const { lock, locked } of added) {
    const { name, version, alias, resolved } = locked;
    const identity = `${name}@${version} ${alias} ${resolved}`;
    const at = { file: lock.file, range: locked.places.resolved ?? locked.range, identity };
    const served = servedBy(locked);
    if (served && served.name !== name) {
      yield { ...at, message: `The entry of ${alias ?? name} fetches another package, ${served.name}.` };
    } else if (served?.version !== undefined && !isSameVersion(served.version, version)) {
      yield { ...at, message: `The entry of ${name}@${version} fetches another version, ${served.version}.` };
    } else if (unasked.get(lock)?.has(locked)) {
      const message = `For ${alias} the lockfile installs ${name}, and the manifest asks for no such alias.`;
      yield { ...at, range: locked.range, message };
    }
  }
}

/** The package and the version that the address of a registry's archive names, if it does: `…/lodash/-/lodash-4.17.21.tgz`. */
function servedBy({ source, resolved = "" }: LockedPackage) {
  if (source !== "registry" || !/^https?:/.test(resolved)) return undefined;
  const path = resolved
    .replace(/[?#].*$/s, "")
    .replaceAll(/%2f/gi, "/")
    .replaceAll(/%40/g, "@");
  const [folders = "", archive] = path.split("/-/", 2);
  if (!archive?.endsWith(".tgz")) return undefined;
  const [scope = "", last = ""] = folders.split("/").slice(-2);
  const name = scope.startsWith("@") ? `${scope}/${last}` : last;
  const file = archive.slice(archive.lastIndexOf("/") + 1, -".tgz".length);
  const own = name.slice(name.indexOf("/") + 1);
  const version = file.startsWith(`${own}-`) ? file.slice(own.length + 1) : undefined;
  return { name, ...(version !== undefined && /^\d+\.\d+\.\d+/.test(version) && { version }) };
}

function isSameVersion(one: string, other: string): boolean {
  const bare = (version: string) => version.replace(/^v|\+.*$/g, "");
  return bare(one) === bare(other);
}

/** What is installed under another name for a root that asks for no alias. */
function unaskedAliases(lock: LockGraph): ReadonlySet<LockedPackage> {
  const direct = lock.rootsKnown ? lock.roots.flatMap(({ dependencies }) => dependencies) : [];
  const found = direct.flatMap(({ name, range, target }) => {
    const locked = target === undefined ? undefined : packageOf(lock, target);
    const isPlain = /^[\^~]?v?\d[\w.+-]*$/.test(range);
    return locked?.alias === name && locked.source === "registry" && isPlain ? [locked] : [];
  });
  return new Set(found);
}

export default {
  id: "dependencies/resolved-mismatch",
  kind: "project",
  severity: "critical",
  confidence: "high",
  cwe: [829, 345],
  owasp: "A08:2021",
  message: "The lockfile installs another package or version than the entry is named for.",
  fix: "Restore the lockfile and let the package manager write it; find out who wrote the entry.",
  suppressible: false,
  detect,
} satisfies ProjectRule;
