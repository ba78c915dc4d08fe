/**
 * The change installs a version of which nobody attests where it was built, as was done for those before it.
 *
 * A package that its repository's workflow publishes has attestations of that. A thief who has stolen a password or token
 * publishes from elsewhere, and so without one: in several attacks this was the only sign.
 *
 * The registry that the operator of NodeSec chose tells which versions have attestations. It is asked for the packages alone that
 * the change brings or updates, fifty at most. Where it does not answer, nothing is reported and a notice says so.
 *
 * ## A version without what those before it had
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "shop-dates": "^1.1.0" } },
 *     "node_modules/shop-dates": { "version": "1.1.1" }
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "shop-dates": "^1.1.0" } },
 *     "node_modules/shop-dates": { "version": "1.1.2" } // finding
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Versions with attestations; packages of which fewer than half of the five versions before had some:
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "shop-dates": "^1.1.0", "event-stream": "^3.3.4" } },
 *     "node_modules/event-stream": { "version": "3.3.6" },
 *     "node_modules/shop-dates": { "version": "1.1.3" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Whether an attestation is true: `npm audit signatures` verifies that where the packages are installed.
 */
import { versionsBelow } from "../../analysis/index.ts";
import type { ProjectChange } from "../../model/project.ts";
import { newPackages, versionKey } from "../../model/project-changes.ts";
import type { PackageReleases } from "../../model/releases.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

/** Versions that are compared with. */
const compared = 5;

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  for (const { lock, locked } of newPackages(change)) {
    const known = locked.source === "registry" && change.releases?.packages.get(locked.name);
    const last = known ? lastAttested(known, locked.version) : undefined;
    if (last === undefined) continue;
    yield {
      file: lock.file,
      range: locked.range,
      message: `${versionKey(locked)} has no attestation of where it was built; ${last} still has one.`,
      identity: versionKey(locked),
    };
  }
}

/** The last version with attestations before one that has none, where most of those before it have. */
function lastAttested(releases: PackageReleases, version: string): string | undefined {
  const release = releases.get(version);
  if (!release || release.attested) return undefined;
  const { published = Number.POSITIVE_INFINITY } = release;
  const earlier = [...releases.values()]
    .filter((each) => (each.published ?? 0) < published)
    .map((each) => each.version);
  const last = versionsBelow(version, earlier).slice(0, compared);
  const attested = last.filter((each) => releases.get(each)?.attested);
  return attested.length * 2 >= last.length ? attested[0] : undefined;
}

export default {
  id: "dependencies/lost-provenance",
  kind: "project",
  needsReleases: true,
  severity: "medium",
  confidence: "high",
  cwe: [1357, 345],
  owasp: "A08:2021",
  message: "A version has no attestation of where it was built, as those before it have.",
  fix: "Stay with the last version that has one, and ask the package's maintainers who published this one.",
  detect,
} satisfies ProjectRule;
