/**
 * A new dependency is called almost like a very popular package.
 *
 * Such names are registered for people who mistype: `crossenv` (for `cross-env`) sent away the environment of everybody who
 * installed it in 2017, and hundreds of others did after it.
 *
 * ## One letter away
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "crossenv": "^7.0.0", // finding
 *     "lodahs": "^4.17.0", // finding
 *     "@babell/core": "^7.0.0" // finding
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "cross-env": "^7.0.0",
 *     "lodash": "^4.17.0",
 *     "@babel/core": "^7.0.0"
 *   }
 * }
 * ```
 *
 * ## Brought by another package
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.1", "dependencies": { "momnet": "^2.0.0" } },
 *     "node_modules/momnet": {
 *       "version": "2.28.0" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Names that are near to another one and have long been in use themselves, short names, workspaces and folders of the project,
 * packages of the same scope, and what was there before:
 *
 * ```json base file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "lodahs": "4.0.0" }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "workspaces": ["expresss"],
 *   "dependencies": {
 *     "preact": "^10.0.0",
 *     "lodash-es": "^4.0.0",
 *     "colour": "^0.7.0",
 *     "mz": "^2.0.0",
 *     "@babel/cor": "^7.0.0",
 *     "expresss": "workspace:*",
 *     "chalkk": "file:../chalkk",
 *     "lodahs": "4.0.1"
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * What such a package does. The list of popular packages is of one day and is shipped with NodeSec, so that nothing is asked.
 */
import { popularNameNear } from "../../analysis/index.ts";
import type { ProjectChange } from "../../model/project.ts";
import { newDependencies, newPackages, ownNames } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule, RuleOptions } from "../../model/rule.ts";

const folder = /^(?:workspace|file|link|portal):/;

function* detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem> {
  const told = new Set([...knownNames(change), ...(Array.isArray(options.known) ? options.known : [])]);
  for (const { manifest, asked } of newDependencies(change)) {
    const name = /^npm:(@?[^@]+)/.exec(asked.range)?.[1] ?? asked.name;
    const popular = told.has(name) || folder.test(asked.range) ? undefined : popularNameNear(name);
    told.add(name);
    if (popular === undefined || !asked.place) continue;
    yield { file: manifest.file, range: asked.place, ...judge(name, popular) };
  }
  for (const { lock, locked } of newPackages(change, ({ name }) => name)) {
    const { name, source, range } = locked;
    const popular = told.has(name) || source !== "registry" ? undefined : popularNameNear(name);
    if (popular !== undefined) yield { file: lock.file, range, ...judge(name, popular) };
  }
}

/** The names of the project's own packages, and of those that it asked for before. */
function knownNames(change: ProjectChange): readonly string[] {
  const asked = change.before?.manifests.flatMap(({ dependencies }) => dependencies) ?? [];
  return [...ownNames(change), ...asked.map(({ name }) => name)];
}

function judge(name: string, popular: string) {
  return {
    message: `${name} is called almost like ${popular}, which is very popular: is it the one that is meant?`,
    // The shorter a name, the more others are near to it.
    ...(popular.length < 7 && { confidence: "low" as const }),
    identity: name,
  };
}

export default {
  id: "dependencies/lookalike-name",
  kind: "project",
  severity: "high",
  confidence: "medium",
  cwe: [1357, 829],
  owasp: "A08:2021",
  message: "A new dependency is called almost like a very popular package.",
  fix: "Compare the name with that of the package that is meant; if it is right, add it to the option `known`.",
  options: { known: { default: [], description: "Names that are meant as they are written, such as `mocha2`." } },
  detect,
} satisfies ProjectRule;
