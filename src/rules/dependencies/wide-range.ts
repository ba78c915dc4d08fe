/**
 * The manifest lets a dependency become any later version.
 *
 * A range without an upper end takes whatever is published next, with other behaviour or with other people's code: the versions
 * of `event-stream`, `ua-parser-js` and `chalk` that carried malware were the newest ones. A lockfile holds a version until it
 * is written anew, and of a library it is not seen by those who install it.
 *
 * ## A range that ends nowhere
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "express": "*", // finding
 *     "lodash": "latest", // finding
 *     "got": ">=11.8.5", // finding
 *     "chalk": "^4.1.0 || >=5" // finding
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "express": "^5.1.0",
 *     "lodash": "4.x",
 *     "got": ">=11.8.5 <12",
 *     "chalk": "^4.1.0 || ^5.0.0"
 *   }
 * }
 * ```
 *
 * Only the range that the change brings counts:
 *
 * ```json base file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "express": "*" }
 * }
 * ```
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "express": "*",
 *     "lodash": "x" // finding
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * A workspace of the same project, a version that the project's catalog or folder tells, peers, which the one decides who
 * installs, and engines:
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "engines": { "node": ">=22" },
 *   "workspaces": ["tools"],
 *   "dependencies": { "@shop/tools": "*", "@shop/web": "workspace:*", "zod": "catalog:", "local": "file:local" },
 *   "peerDependencies": { "react": "*", "eslint": ">=9" }
 * }
 * ```
 *
 * ```json good file=tools/package.json
 * {
 *   "name": "@shop/tools",
 *   "dependencies": { "semver": "~7.7.0", "yargs": "1.0.0 - 2.0.0" }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Ranges in manifests of installed packages.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newDependencies, ownNames } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

const floating = /^(?:[*xX]|latest|next|canary)?$/;

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const own = ownNames(change);
  for (const { manifest, asked } of newDependencies(change)) {
    const { name, range, group, place } = asked;
    if (!place || group === "peer" || own.has(name) || !isOpen(range)) continue;
    const held = change.after.locks.length > 0 && !manifest.isLibrary;
    yield {
      file: manifest.file,
      range: place,
      message: `Any later version of ${name} may be installed: its range is \`${range}\`.`,
      ...(held && { confidence: "medium" }),
      identity: `${name}@${range}`,
    };
  }
}

/** Whether a range, or one of its alternatives, has no upper end. Of an alias the range of the real package counts. */
function isOpen(range: string): boolean {
  const wanted = range.replace(/^npm:@?[^@]*@?/, "").trim();
  return wanted.split("||").some((part) => {
    const comparators = part.trim();
    return floating.test(comparators) || (/^>/.test(comparators) && !/</.test(comparators) && !/ - /.test(comparators));
  });
}

export default {
  id: "dependencies/wide-range",
  kind: "project",
  severity: "low",
  confidence: "high",
  cwe: [1357],
  owasp: "A08:2021",
  message: "Any later version of a dependency may be installed.",
  fix: "Name the versions that were tried, such as `^4.17.21`, and let a bot propose new ones.",
  detect,
} satisfies ProjectRule;
