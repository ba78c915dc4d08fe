/**
 * The lockfile keeps a weaker checksum than it had.
 *
 * Two archives with the same SHA-1 can be made, and were. A package manager takes what the lockfile names: where `sha512` stood
 * and only `sha1` is left, another archive may pass.
 *
 * ## Only SHA-1 is left
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     }
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "integrity": "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * A stronger checksum than before, an old version that never had another one, and a new package:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "is-even": "1.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.1", "integrity": "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
 *     "node_modules/is-even": { "version": "1.0.0", "integrity": "sha1-BBBBBBBBBBBBBBBBBBBBBBBBBBB=" }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "is-even": "1.0.0", "is-number": "6.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     },
 *     "node_modules/is-even": { "version": "1.0.0", "integrity": "sha1-BBBBBBBBBBBBBBBBBBBBBBBBBBB=" },
 *     "node_modules/is-number": { "version": "6.0.0", "integrity": "sha1-CCCCCCCCCCCCCCCCCCCCCCCCCCC=" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Checksums of Yarn's later lockfiles, which are all of one kind.
 */
import type { LockedPackage } from "../../model/lock-graph.ts";
import type { ProjectChange } from "../../model/project.ts";
import { checksumsOf, packagesAfter, packagesBefore, versionKey } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

/** From the weakest to the strongest, as https://www.w3.org/TR/SRI/ orders them. */
const strengths = ["md5", "sha1", "sha256", "sha384", "sha512"];
/** From here on nobody can make two archives that are taken for each other. */
const trusted = strengths.indexOf("sha256");

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const before = packagesBefore(change, versionKey);
  const told = new Set<string>();
  for (const { lock, locked } of packagesAfter(change)) {
    const key = versionKey(locked);
    const now = strengthOf(locked);
    const old = Math.max(-1, ...(before.get(key) ?? []).map(strengthOf));
    if (now < 0 || now >= trusted || old < trusted || told.has(key)) continue;
    told.add(key);
    yield {
      file: lock.file,
      range: locked.places.integrity ?? locked.range,
      message: `Of ${key} the lockfile keeps a ${strengths[now]} checksum, where it had a ${strengths[old]} one.`,
      identity: key,
    };
  }
}

/** The place of the strongest checksum among {@link strengths}; -1 where there is none of those. */
function strengthOf(locked: LockedPackage): number {
  return Math.max(-1, ...checksumsOf(locked).map(({ kind }) => strengths.indexOf(kind)));
}

export default {
  id: "dependencies/integrity-weakened",
  kind: "project",
  severity: "high",
  confidence: "high",
  cwe: [328, 494],
  owasp: "A08:2021",
  message: "The lockfile keeps a weaker checksum than it had.",
  fix: "Restore the stronger checksum, or let the package manager write the entry anew from the registry.",
  suppressible: false,
  detect,
} satisfies ProjectRule;
