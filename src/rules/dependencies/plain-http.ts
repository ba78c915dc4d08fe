/**
 * A package is fetched without encryption.
 *
 * Whoever is on the way (an open network, a router, a proxy) can answer with another archive. Of a repository that is fetched with
 * `git://` or `http://` nothing is compared with a checksum of the archive.
 *
 * ## In the manifest
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "shop-lib": "git://git.example.com/shop-lib.git#5f2c6d8e0a1b3c4d5e6f708192a3b4c5d6e7f809", // finding
 *     "shop-ui": "http://files.example.com/shop-ui-1.0.0.tgz" // finding
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "shop-lib": "^1.0.0"
 *   }
 * }
 * ```
 *
 * ## In the lockfile
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "http://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Encrypted addresses, a registry on the machine itself, and what was so before:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.1", "resolved": "http://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" }
 *   }
 * }
 * ```
 *
 * ```json good also=dependencies/foreign-registry file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0", "is-even": "1.0.0", "ms": "2.1.3" } },
 *     "node_modules/is-even": { "version": "1.0.0", "resolved": "http://localhost:4873/is-even/-/is-even-1.0.0.tgz" },
 *     "node_modules/is-odd": { "version": "3.0.1", "resolved": "http://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" },
 *     "node_modules/ms": { "version": "2.1.3", "resolved": "https://registry.npmjs.org/ms/-/ms-2.1.3.tgz" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * The registry that `.npmrc` names, which `dependencies/unverified-registry` is about.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newDependencies, newPackages } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

const plain = /^(?:git\+)?(?:http|git|ftp):\/\/(?!(?:[^/@]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$))/i;

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const asked = new Set<string>();
  for (const { manifest, asked: each } of newDependencies(change)) {
    if (!each.place || !plain.test(each.range)) continue;
    asked.add(each.name);
    yield { file: manifest.file, range: each.place, message: messageFor(each.name), identity: each.name };
  }
  for (const { lock, locked } of newPackages(change, ({ name, resolved }) => `${name} ${resolved}`)) {
    const { name, version, alias = name, resolved = "" } = locked;
    if (!plain.test(resolved) || asked.has(alias)) continue;
    const range = locked.places.resolved ?? locked.range;
    yield { file: lock.file, range, message: messageFor(`${name}@${version}`), identity: `${name}@${version}` };
  }
}

function messageFor(name: string): string {
  return `${name} is fetched without encryption: whoever is on the way can answer with another archive.`;
}

export default {
  id: "dependencies/plain-http",
  kind: "project",
  severity: "high",
  confidence: "high",
  cwe: [319, 494],
  owasp: "A08:2021",
  message: "A package is fetched without encryption.",
  fix: "Fetch it over https, best from the registry, and let the package manager write the lockfile anew.",
  suppressible: false,
  detect,
} satisfies ProjectRule;
