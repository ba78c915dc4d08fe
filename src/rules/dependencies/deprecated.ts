/**
 * A new dependency is one that its authors warn of.
 *
 * A version is deprecated since it has a flaw, is not maintained any more, or was replaced: the next vulnerability in it stays.
 *
 * ## A deprecated version is added
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "request": "^2.88.2" } },
 *     "node_modules/request": {
 *       "version": "2.88.2", // finding
 *       "deprecated": "request has been deprecated, see https://github.com/request/request/issues/3142"
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * What other packages bring, which the project cannot choose (the option `transitive` reports it); another version of a package
 * that was deprecated before; a lockfile that only now tells that an installed version is deprecated:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "request": "^2.88.0", "har": "1.0.0" } },
 *     "node_modules/har": { "version": "1.0.0" },
 *     "node_modules/request": { "version": "2.88.0", "deprecated": "request has been deprecated" }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "request": "^2.88.0", "har": "1.0.0" } },
 *     "node_modules/har": { "version": "1.0.0", "deprecated": "this library is no longer supported" },
 *     "node_modules/request": {
 *       "version": "2.88.2",
 *       "deprecated": "request has been deprecated",
 *       "dependencies": { "har-validator": "5.1.5" }
 *     },
 *     "node_modules/har-validator": { "version": "5.1.5", "deprecated": "this library is no longer supported" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Lockfiles that do not tell: npm's first format, those of Yarn and of Bun.
 */
import { isDirect } from "../../model/dependency-chains.ts";
import type { ProjectChange } from "../../model/project.ts";
import { newPackages, packagesBefore } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule, RuleOptions } from "../../model/rule.ts";

function* detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem> {
  const before = packagesBefore(change, ({ name }) => name);
  for (const { lock, locked } of newPackages(change)) {
    const { id, name, version, deprecated, range } = locked;
    if (deprecated === undefined || before.get(name)?.some((each) => each.deprecated !== undefined)) continue;
    if (options.transitive !== true && !isDirect(lock, id)) continue;
    const why = deprecated.replace(/\s+/g, " ").slice(0, 200).trim();
    yield {
      file: lock.file,
      range,
      message: `${name}@${version} is deprecated: ${why || "no reason given"}.`,
      identity: name,
    };
  }
}

export default {
  id: "dependencies/deprecated",
  kind: "project",
  severity: "low",
  confidence: "high",
  cwe: [1104],
  owasp: "A06:2021",
  message: "A new dependency is deprecated.",
  fix: "Take the package or version that its authors name instead.",
  options: { transitive: { default: false, description: "Whether packages that others bring are reported too." } },
  detect,
} satisfies ProjectRule;
