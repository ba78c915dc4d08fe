/**
 * A dependency comes from a Git repository or from an archive on some web server instead of the registry.
 *
 * A registry keeps every version as it was published, names who published it, and has advisories for it; `npm audit` knows nothing
 * of a repository. Whoever may push to the branch or write to the server decides what is installed next.
 *
 * ## In the manifest
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "shop-lib": "github:acme/shop-lib", // finding
 *     "shop-ui": "https://files.example.com/shop-ui-1.0.0.tgz" // finding
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "shop-lib": "^1.0.0",
 *     "shop-ui": "npm:@acme/shop-ui@^1.0.0"
 *   }
 * }
 * ```
 *
 * With the hash of a commit it is at least known what is installed, so it counts less:
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": {
 *     "shop-lib": "acme/shop-lib#5f2c6d8e0a1b3c4d5e6f708192a3b4c5d6e7f809" // finding
 *   }
 * }
 * ```
 *
 * ## Only in the lockfile
 *
 * A dependency of a dependency, or a package that the manifest asks the registry for:
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": {
 *       "version": "3.0.1",
 *       "resolved": "git+ssh://git@github.com/acme/is-odd.git#5f2c6d8e0a1b3c4d5e6f708192a3b4c5d6e7f809" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * What was there before, also at another commit; folders and workspaces of the project; a dependency of the registry that is
 * called like a repository:
 *
 * ```json base file=package.json
 * {
 *   "name": "shop",
 *   "dependencies": { "shop-lib": "github:acme/shop-lib#v1" }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "workspaces": ["web"],
 *   "dependencies": {
 *     "shop-lib": "github:acme/shop-lib#v2",
 *     "local": "file:../local",
 *     "web": "workspace:^",
 *     "git-url-parse": "^16.0.0",
 *     "github": "latest-2"
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Whether the repository is the project's own.
 */
import type { DirectDependency } from "../../model/lock-graph.ts";
import type { ProjectChange } from "../../model/project.ts";
import { newDependencies, newPackages, packagesBefore } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule } from "../../model/rule.ts";

const repository = /^(?:git(?:\+\w+)?:|github:|gitlab:|bitbucket:|gist:|git@)|^[\w.-]+\/[\w.-]+(?:#|$)|\.git(?:#|$)/;
const address = /^https?:/;

function* detect(change: ProjectChange): Iterable<ProjectProblem> {
  const asked = new Set(
    change.before?.manifests
      .flatMap(({ dependencies }) => dependencies)
      .filter(isElsewhere)
      .map(({ name }) => name),
  );
  for (const { manifest, asked: each } of newDependencies(change)) {
    if (!each.place || !isElsewhere(each) || asked.has(each.name)) continue;
    asked.add(each.name);
    yield { file: manifest.file, range: each.place, ...judge(each.name, each.range), identity: each.name };
  }
  const before = packagesBefore(change, ({ name, source }) => `${name} ${source}`);
  for (const { lock, locked } of newPackages(change, ({ name, source }) => `${name} ${source}`)) {
    const { name, source, resolved = "", alias = name } = locked;
    const isFound = (source === "git" || source === "tarball") && !asked.has(alias) && !before.has(`${name} ${source}`);
    if (!isFound) continue;
    yield { file: lock.file, range: locked.places.resolved ?? locked.range, ...judge(name, resolved), identity: name };
  }
}

function isElsewhere({ range }: DirectDependency): boolean {
  return repository.test(range) || address.test(range);
}

function judge(name: string, from: string) {
  if (!repository.test(from))
    return { message: `${name} is installed from an archive on a web server, not from the registry.` };
  const isPinned = /#(?:commit=)?[\da-f]{40}$/.test(from);
  return {
    message: `${name} is installed from a Git repository, not from the registry${isPinned ? "" : ", and from no fixed commit"}.`,
    ...(isPinned && { severity: "low" as const }),
  };
}

export default {
  id: "dependencies/unregistered-source",
  kind: "project",
  severity: "medium",
  confidence: "high",
  cwe: [829, 1357],
  owasp: "A08:2021",
  message: "A dependency does not come from the registry.",
  fix: "Install a published version; if there is none, name the full hash of a commit.",
  detect,
} satisfies ProjectRule;
