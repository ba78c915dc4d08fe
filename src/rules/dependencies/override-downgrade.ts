/**
 * An override forces a lower version of a package than was installed.
 *
 * What was fixed in between comes back, in every package that uses it, and no range of a dependent prevents it.
 *
 * ## A lower version for all
 *
 * ```json base file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "express": "^5.0.0" }
 * }
 * ```
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "name": "shop", "dependencies": { "express": "^5.0.0" } },
 *     "node_modules/express": { "version": "5.0.0", "dependencies": { "qs": "^6.14.0" } },
 *     "node_modules/qs": { "version": "6.14.1" }
 *   }
 * }
 * ```
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "express": "^5.0.0" },
 *   "overrides": { "qs": "6.11.0" } // finding
 * }
 * ```
 *
 * ## Not reported
 *
 * An override that raises a version, one that was there before, one that takes another package instead, and one of a package that
 * is not installed:
 *
 * ```json base file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "express": "^5.0.0" },
 *   "overrides": { "ms": "2.0.0" }
 * }
 * ```
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "name": "shop", "dependencies": { "express": "^5.0.0" } },
 *     "node_modules/express": { "version": "5.0.0" },
 *     "node_modules/ms": { "version": "2.1.3" },
 *     "node_modules/qs": { "version": "6.14.1" }
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "express": "^5.0.0" },
 *   "overrides": { "ms": "2.0.0", "qs": "^6.14.2", "express": "$express", "lodash": "3.0.0", "debug": "npm:debug-fork@1.0.0" }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Whether the lower version is vulnerable, which `dependencies/vulnerable` is about.
 */
import { isBelow } from "../../analysis/index.ts";
import type { Override } from "../../model/manifest.ts";
import type { ProjectChange } from "../../model/project.ts";
import { packagesBefore } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const installed = packagesBefore(change, ({ name }) => name);
  const known = new Set(change.before?.manifests.flatMap(({ overrides }) => overrides.map(keyOf)));
  for (const manifest of change.after.manifests) {
    for (const override of manifest.overrides.filter((each) => !known.has(keyOf(each)))) {
      const name = targetOf(override);
      const old = installed.get(name) ?? [];
      const higher = old.find(({ version }) => isBelow(override.range, version));
      if (!higher || old.some(({ version }) => !isBelow(override.range, version))) continue;
      const message = `${name} is forced down to \`${override.range}\`, where ${higher.version} was installed.`;
      yield { file: manifest.file, range: override.place, message, identity: keyOf(override) };
    }
  }
}

function keyOf({ path, range }: Override): string {
  return JSON.stringify([path, range]);
}

/** The package that gets the version: the last of npm's path, of Yarn's the last behind a `/`, without a range. */
function targetOf({ path }: Override): string {
  const names = path.filter((name) => name !== ".");
  const [, name = ""] = /((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?$/.exec(names.at(-1) ?? "") ?? [];
  return name;
}

export default {
  id: "dependencies/override-downgrade",
  kind: "project",
  severity: "medium",
  confidence: "high",
  cwe: [1395],
  owasp: "A06:2021",
  message: "An override forces a lower version of a package than was installed.",
  fix: "Override with a later version, or for the one dependent that needs the lower one.",
  detect,
} satisfies ProjectRule;
