/**
 * The lockfile names another checksum for a version that it already had.
 *
 * A registry never serves another archive under the same version. Where the checksum changes and the version does not, somebody
 * put another archive there, or made the lockfile accept one: the check that would have stopped it is the very line that changed.
 *
 * ## The same version, another archive
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz",
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
 *       "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz",
 *       "integrity": "sha512-BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB==" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Another version, a stronger checksum beside the old one, and a second copy of the package:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "is-even": "1.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.0",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     },
 *     "node_modules/is-even": { "version": "1.0.0", "integrity": "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=" }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "is-even": "1.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "integrity": "sha512-BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=="
 *     },
 *     "node_modules/is-even": {
 *       "version": "1.0.0",
 *       "integrity": "sha512-CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC== sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA="
 *     },
 *     "node_modules/is-even/node_modules/is-odd": {
 *       "version": "3.0.0",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Checksums of Git repositories, which depend on how they were packed. Whether a checksum that is new is the registry's.
 */
import type { LockedPackage } from "../../model/lock-graph.ts";
import type { ProjectChange } from "../../model/project.ts";
import { checksumsOf, packagesAfter, packagesBefore, versionKey } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const before = packagesBefore(change, versionKey);
  const told = new Set<string>();
  for (const { lock, locked } of packagesAfter(change)) {
    const key = versionKey(locked);
    const known = (before.get(key) ?? []).filter(isPublished);
    const identity = `${key} ${locked.integrity}`;
    if (!isPublished(locked) || told.has(identity) || !contradicts(locked, known)) continue;
    told.add(identity);
    yield {
      file: lock.file,
      range: locked.places.integrity ?? locked.range,
      message: `${key} has another checksum than before, though its version is the same: it is another archive.`,
      identity,
    };
  }
}

function isPublished({ source }: LockedPackage): boolean {
  return source === "registry" || source === "tarball";
}

/** Whether a checksum is of a kind that was known, and no known one of that kind is equal. */
function contradicts(locked: LockedPackage, known: readonly LockedPackage[]): boolean {
  const old = known.flatMap(checksumsOf);
  const [same, other] = [new Set(old.map(({ text }) => text)), new Set(old.map(({ kind }) => kind))];
  const now = checksumsOf(locked);
  return now.some(({ kind, text }) => other.has(kind) && !same.has(text)) && !now.some(({ text }) => same.has(text));
}

export default {
  id: "dependencies/integrity-changed",
  kind: "project",
  severity: "critical",
  confidence: "high",
  cwe: [494, 345],
  owasp: "A08:2021",
  message: "A version that was locked before has another checksum.",
  fix: "Restore the checksum, install from the registry, and find out who changed the archive or the lockfile.",
  suppressible: false,
  detect,
} satisfies ProjectRule;
