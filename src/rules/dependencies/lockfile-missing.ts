/**
 * The change brings dependencies, and no lockfile says which versions of them.
 *
 * Every installation may then bring other versions than were tried and reviewed, and a version that was taken over is installed
 * as soon as it is published. Nothing tells afterwards what was installed when.
 *
 * ## Dependencies without a lockfile
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "private": true,
 *   "dependencies": { "express": "^5.0.0" } // finding
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "private": true,
 *   "dependencies": { "express": "^5.0.0" }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "name": "shop", "dependencies": { "express": "^5.0.0" } },
 *     "node_modules/express": { "version": "5.0.0" }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Libraries, whose lockfile nobody who installs them sees; manifests without dependencies; projects that had no lockfile before,
 * where the dependencies stay as they were:
 *
 * ```json good file=package.json
 * {
 *   "name": "shop-lib",
 *   "version": "1.0.0",
 *   "exports": "./index.js",
 *   "dependencies": { "express": "^5.0.0" }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "private": true,
 *   "type": "module"
 * }
 * ```
 *
 * ```json base file=package.json
 * {
 *   "private": true,
 *   "dependencies": { "express": "^5.0.0" }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "private": true,
 *   "type": "module",
 *   "dependencies": { "express": "^5.0.0" }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Manifests that do not say `private`: they may be libraries.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newDependencies } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const { before, after } = change;
  if (after.locks.length > 0 || after.hasUnreadLock) return;
  const wasRemoved = before !== undefined && before.locks.length > 0;
  const asked = wasRemoved
    ? after.manifests.flatMap((manifest) => manifest.dependencies.map((each) => ({ manifest, asked: each })))
    : newDependencies(change);
  const first = asked.find(({ manifest, asked: { group, place } }) => manifest.isPrivate && group !== "peer" && place);
  if (!first?.asked.place) return;
  const message = wasRemoved
    ? "The lockfile is gone: every installation may bring other versions from now on."
    : `No lockfile says which version of ${first.asked.name} is installed.`;
  yield { file: first.manifest.file, range: first.asked.place, message, identity: "lockfile" };
}

export default {
  id: "dependencies/lockfile-missing",
  kind: "project",
  severity: "low",
  confidence: "medium",
  cwe: [1357],
  owasp: "A08:2021",
  message: "No lockfile says which versions of the dependencies are installed.",
  fix: "Commit the lockfile that the package manager writes, and install from it (`npm ci`).",
  detect,
} satisfies ProjectRule;
