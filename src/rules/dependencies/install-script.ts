/**
 * A new package, or a new version of one, runs a script when it is installed.
 *
 * Such a script runs with the rights of whoever installs: on developers' machines and in CI, with the tokens that are there. Most
 * malware in npm packages starts that way, and a package that suddenly has such a script is how worms spread from one to the next.
 *
 * ## A package with a script is added
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1", // finding
 *       "hasInstallScript": true
 *     }
 *   }
 * }
 * ```
 *
 * ## A package gets a script that had none
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.0" }
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
 *       "hasInstallScript": true
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Another version of a package that had a script before, workspaces of the project, and packages that are known to build or fetch
 * a program for the machine, which the option `allowed` names:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.0", "hasInstallScript": true }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "workspaces": ["web"], "dependencies": { "is-odd": "^3.0.0", "esbuild": "^0.25.0", "ms": "2.1.3" } },
 *     "web": { "version": "1.0.0", "hasInstallScript": true },
 *     "node_modules/web": { "resolved": "web", "link": true },
 *     "node_modules/esbuild": { "version": "0.25.0", "hasInstallScript": true },
 *     "node_modules/is-odd": { "version": "3.0.1", "hasInstallScript": true },
 *     "node_modules/ms": { "version": "2.1.3" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Lockfiles that do not tell which packages have scripts: npm's first format, those of Yarn and of Bun. What a script does.
 */
import type { ProjectChange } from "../../model/project.ts";
import { newPackages, packagesBefore } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule, RuleOptions } from "../../model/rule.ts";

/** They build or fetch a program for the machine. */
const builders = [
  "@parcel/watcher",
  "@prisma/client",
  "@prisma/engines",
  "@sentry/cli",
  "@swc/core",
  "argon2",
  "bcrypt",
  "better-sqlite3",
  "bufferutil",
  "canvas",
  "core-js",
  "core-js-pure",
  "cypress",
  "electron",
  "esbuild",
  "fsevents",
  "msw",
  "nx",
  "prisma",
  "protobufjs",
  "puppeteer",
  "sharp",
  "sqlite3",
  "unrs-resolver",
  "utf-8-validate",
  "workerd",
];

function* detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem> {
  const allowed = new Set(Array.isArray(options.allowed) ? options.allowed : []);
  const before = packagesBefore(change, ({ name }) => name);
  for (const { lock, locked } of newPackages(change)) {
    const { name, version, source, hasInstallScript, range } = locked;
    const old = before.get(name);
    if (!hasInstallScript || source === "workspace" || source === "link" || allowed.has(name)) continue;
    if (old?.some((each) => each.hasInstallScript)) continue;
    const message = old
      ? `${name}@${version} runs a script when it is installed, which ${name}@${old[0]?.version} did not.`
      : `${name}@${version} is new and runs a script when it is installed.`;
    yield { file: lock.file, range, message, ...(old && { severity: "high" }), identity: name };
  }
}

export default {
  id: "dependencies/install-script",
  kind: "project",
  severity: "medium",
  confidence: "medium",
  cwe: [829, 506],
  owasp: "A08:2021",
  message: "A new package runs a script when it is installed.",
  fix: "Read the script; install with `ignore-scripts` and allow single packages, or add the package to the option `allowed`.",
  options: { allowed: { default: builders, description: "Packages whose scripts are known to be needed." } },
  detect,
} satisfies ProjectRule;
