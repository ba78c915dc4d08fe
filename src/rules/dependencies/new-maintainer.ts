/**
 * The change installs a version by somebody who never published the package before.
 *
 * Most often a package has a new maintainer. It may also have been given to a stranger, as `event-stream` was in 2018, or an
 * account was added by a thief: look at what is different in this version.
 *
 * The registry that the operator of NodeSec chose tells who published a version. It is asked for the packages alone that the
 * change brings or updates, fifty at most. Where it does not answer, nothing is reported and a notice says so.
 *
 * ## The first version by somebody else
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "event-stream": "^3.3.4" } },
 *     "node_modules/event-stream": { "version": "3.3.4" }
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "event-stream": "^3.3.4" } },
 *     "node_modules/event-stream": { "version": "3.3.5" } // finding
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * A version by somebody who has published the package before; the first version of a package; builds that the registry trusts,
 * which publish as no person:
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "event-stream": "^3.3.4", "shop-dates": "^1.1.0" } },
 *     "node_modules/event-stream": { "version": "3.3.6" },
 *     "node_modules/shop-dates": { "version": "1.1.0" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Registries that do not tell who published a version. A thief who uses an account of the maintainers is not seen here.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newPackages, versionKey } from "../../model/project-changes.ts";
import type { PackageReleases } from "../../model/releases.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  for (const { lock, locked } of newPackages(change)) {
    const known = locked.source === "registry" && change.releases?.packages.get(locked.name);
    const publisher = known ? newPublisher(known, locked.version) : undefined;
    if (publisher === undefined) continue;
    yield {
      file: lock.file,
      range: locked.range,
      message: `${versionKey(locked)} was published by ${publisher}, who had published no version of ${locked.name} before.`,
      identity: versionKey(locked),
    };
  }
}

/** Who published the version, where it was their first one and others had published before. */
function newPublisher(releases: PackageReleases, version: string): string | undefined {
  const { publisher, published } = releases.get(version) ?? {};
  if (publisher === undefined || published === undefined) return undefined;
  const earlier = [...releases.values()].filter((each) => each.published !== undefined && each.published < published);
  const publishers = new Set(earlier.flatMap((each) => each.publisher ?? []));
  return publishers.size > 0 && !publishers.has(publisher) ? publisher : undefined;
}

export default {
  id: "dependencies/new-maintainer",
  kind: "project",
  needsReleases: true,
  severity: "low",
  confidence: "medium",
  cwe: [1357, 829],
  owasp: "A08:2021",
  message: "A version is by somebody who never published the package before.",
  fix: "Compare the version with the one before it (`npm diff`), and find out how the package came to its new maintainer.",
  detect,
} satisfies ProjectRule;
