/**
 * The lockfile installs a package whose archive nobody compares with a checksum.
 *
 * Without a checksum, whatever the registry, a mirror or somebody on the way answers is installed and run. An attacker who may
 * change a lockfile takes the checksum out, so that the address beside it can lead elsewhere.
 *
 * ## A checksum is taken out
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
 *       "version": "3.0.1", // finding
 *       "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz"
 *     }
 *   }
 * }
 * ```
 *
 * ## A package is added without one
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-number": {
 *       "version": "6.0.0", // finding
 *       "resolved": "https://registry.npmjs.org/is-number/-/is-number-6.0.0.tgz"
 *     },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * What has no archive of its own: workspaces, links, folders, what is bundled in another package, and Git repositories, whose
 * commit is their checksum. What had none before. A lockfile that writes no checksum at all and never did.
 *
 * ```json good also=dependencies/unregistered-source file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "workspaces": ["web"], "dependencies": { "npm": "^11.0.0", "shop-lib": "github:acme/shop-lib" } },
 *     "web": { "version": "1.0.0" },
 *     "node_modules/web": { "resolved": "web", "link": true },
 *     "node_modules/npm": {
 *       "version": "11.0.0",
 *       "resolved": "https://registry.npmjs.org/npm/-/npm-11.0.0.tgz",
 *       "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
 *     },
 *     "node_modules/npm/node_modules/abbrev": { "version": "3.0.0", "inBundle": true },
 *     "node_modules/shop-lib": {
 *       "version": "1.0.0",
 *       "resolved": "git+ssh://git@github.com/acme/shop-lib.git#5f2c6d8e0a1b3c4d5e6f708192a3b4c5d6e7f809"
 *     }
 *   }
 * }
 * ```
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.1", "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-number": { "version": "6.0.0", "resolved": "https://registry.npmjs.org/is-number/-/is-number-6.0.0.tgz" },
 *     "node_modules/is-odd": { "version": "3.0.1", "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Packages of Yarn's later lockfiles that only some systems install: Yarn knows their checksum only where they were.
 */
import type { LockedPackage } from "../../model/lock-graph.ts";
import type { ProjectChange } from "../../model/project.ts";
import { type LockedIn, packagesAfter, packagesBefore, versionKey } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const before = packagesBefore(change, versionKey);
  const writing = new Set(packagesAfter(change).flatMap(({ lock, locked }) => (locked.integrity ? lock : [])));
  const told = new Set<string>();
  for (const each of packagesAfter(change)) {
    const { lock, locked } = each;
    const key = versionKey(locked);
    if (!lacksChecksum(each) || told.has(key)) continue;
    const known = before.get(key);
    const wasTaken = known?.some(({ integrity }) => integrity !== undefined) === true;
    if (!wasTaken && (known || !writing.has(lock) || hasOldChecksum(locked))) continue;
    told.add(key);
    const message = wasTaken ? `The checksum of ${key} is taken out.` : `${key} is added without a checksum.`;
    yield {
      file: lock.file,
      range: locked.range,
      message: `${message} Whatever is answered for it is installed.`,
      ...(!wasTaken && { severity: "medium" }),
      identity: key,
    };
  }
}

function lacksChecksum({ lock, locked }: LockedIn): boolean {
  return hasArchive(locked) && !locked.integrity && !(lock.kind === "yarn-berry" && locked.optional);
}

/** Yarn's first lockfiles wrote a SHA-1 behind the address alone. */
function hasOldChecksum({ resolved = "" }: LockedPackage): boolean {
  return /#[\da-f]{40}$/.test(resolved);
}

function hasArchive({ source, bundled }: LockedPackage): boolean {
  return !bundled && (source === "registry" || source === "tarball");
}

export default {
  id: "dependencies/integrity-missing",
  kind: "project",
  severity: "high",
  confidence: "high",
  cwe: [353, 494],
  owasp: "A08:2021",
  message: "A package is installed without comparing its archive with a checksum.",
  fix: "Let the package manager write the entry anew (`npm install` without `node_modules`), and see that the checksum is there.",
  suppressible: false,
  detect,
} satisfies ProjectRule;
