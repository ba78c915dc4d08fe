/**
 * The change installs a version that was published only days ago.
 *
 * When the account of a maintainer is stolen, harmful versions of well-known packages are found and removed within hours or
 * days. `eslint-config-prettier` 10.1.7 was one of these for some hours in 2025. Who waits for a few days installs none of them.
 *
 * The registry that the operator of NodeSec chose tells when a version was published. It is asked for the packages alone that
 * the change brings or updates, fifty at most. Where it does not answer, nothing is reported and a notice says so.
 *
 * ## A version of yesterday
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "devDependencies": { "eslint-config-prettier": "^10.1.5" } },
 *     "node_modules/eslint-config-prettier": { "version": "10.1.5", "dev": true }
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "devDependencies": { "eslint-config-prettier": "^10.1.5" } },
 *     "node_modules/eslint-config-prettier": { "version": "10.1.7", "dev": true } // finding
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Versions that have been out for longer:
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "devDependencies": { "eslint-config-prettier": "^10.1.5" } },
 *     "node_modules/eslint-config-prettier": { "version": "10.1.5", "dev": true }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Registries that do not tell when a version was published. A version that mends a vulnerability may be worth taking on its
 * first day: then ignore the finding.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newPackages, versionKey } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule, RuleOptions } from "../../model/rule.ts";

const hour = 3_600_000;

function* detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem> {
  const { releases } = change;
  if (!releases) return;
  const days = Number(options.days);
  for (const { lock, locked } of newPackages(change)) {
    if (locked.source !== "registry") continue;
    const published = releases.packages.get(locked.name)?.get(locked.version)?.published;
    if (published === undefined || releases.at - published >= days * 24 * hour) continue;
    const date = new Date(published).toISOString().slice(0, 10);
    yield {
      file: lock.file,
      range: locked.range,
      message: `${versionKey(locked)} was published on ${date}, ${ageOf(releases.at - published)} ago.`,
      identity: versionKey(locked),
    };
  }
}

function ageOf(age: number): string {
  const hours = Math.max(0, Math.floor(age / hour));
  if (hours < 1) return "less than an hour";
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}

export default {
  id: "dependencies/new-release",
  kind: "project",
  needsReleases: true,
  severity: "medium",
  confidence: "high",
  cwe: [1357, 829],
  owasp: "A08:2021",
  message: "A version was published only days ago.",
  fix: "Take the version before it, or wait for a few days until others have seen this one.",
  options: { days: { default: 3, description: "Days that a version must have been out." } },
  detect,
} satisfies ProjectRule;
