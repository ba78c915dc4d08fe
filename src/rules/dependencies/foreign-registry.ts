/**
 * The lockfile fetches packages from a host that is not the project's registry.
 *
 * What stands under `resolved` is fetched as it is written, whatever the manifest and `.npmrc` say: in a lockfile of thousands of
 * lines one changed host is not seen, and the checksum beside it was written by the same hand.
 *
 * ## Another host
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "is-odd": "^3.0.0" } },
 *     "node_modules/is-odd": { "version": "3.0.0", "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.0.tgz" }
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
 *       "resolved": "https://registry.npmjs.example/is-odd/-/is-odd-3.0.1.tgz" // finding
 *     }
 *   }
 * }
 * ```
 *
 * A host that serves many packages is reported once, at the first of them. The option `registries` names the hosts that may be
 * asked.
 *
 * ## Not reported
 *
 * npm's registry, Yarn's name for it and JSR; a host that the lockfile used before; addresses that are no registry's, which other
 * rules are about; packages without an address, for which the registry of the settings is asked:
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "@acme/ui": "^3.0.0" } },
 *     "node_modules/@acme/ui": { "version": "3.0.0", "resolved": "https://npm.acme.example/@acme/ui/-/ui-3.0.0.tgz" }
 *   }
 * }
 * ```
 *
 * ```json good also=dependencies/unregistered-source file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "@acme/ui": "^3.1.0", "is-odd": "^3.0.0", "is-even": "^1.0.0", "ms": "2.1.3" } },
 *     "node_modules/@acme/ui": { "version": "3.1.0", "resolved": "https://npm.acme.example/@acme/ui/-/ui-3.1.0.tgz" },
 *     "node_modules/is-odd": { "version": "3.0.1", "resolved": "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz" },
 *     "node_modules/is-even": { "version": "1.0.0", "resolved": "https://registry.yarnpkg.com/is-even/-/is-even-1.0.0.tgz" },
 *     "node_modules/ms": { "version": "2.1.3" },
 *     "node_modules/shop-lib": { "version": "1.0.0", "resolved": "git+ssh://git@github.com/acme/shop-lib.git#5f2c6d8e0a1b3c4d5e6f708192a3b4c5d6e7f809" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Whether the registry that the settings name is the right one.
 */
import type { ProjectChange } from "../../model/project.ts";
import { type LockedIn, newPackages, packagesAfter } from "../../model/project-changes.ts";
import type { ProjectProblem, ProjectRule, RuleOptions } from "../../model/rule.ts";

const usual = ["registry.npmjs.org", "registry.yarnpkg.com", "npm.jsr.io"];

function* detect(change: ProjectChange, options: RuleOptions): Iterable<ProjectProblem> {
  const allowed = new Set([...(Array.isArray(options.registries) ? options.registries : []), ...usual]);
  for (const lock of change.before?.locks ?? []) {
    for (const locked of lock.packages) allowed.add(hostOf({ lock, locked }) ?? "");
  }
  // A changed address of a version that was there before counts as well.
  const added = newPackages(change, ({ id, resolved }) => `${id} ${resolved}`);
  const byHost = Map.groupBy(added, (each) => hostOf(each) ?? "");
  for (const [host, [first, ...others]] of byHost) {
    if (host === "" || allowed.has(host) || !first) continue;
    yield toProblem(host, first, others.length, packagesAfter(change).length);
  }
}

function toProblem(host: string, { lock, locked }: LockedIn, others: number, all: number): ProjectProblem {
  const more = others > 0 ? `, as ${others} other package${others > 1 ? "s are" : " is"}` : "";
  // A host that serves most of a lockfile is the registry of a company, and the lockfile new.
  const isMost = others + 1 > all / 2 && others > 10;
  return {
    file: lock.file,
    range: locked.places.resolved ?? locked.range,
    message: `${locked.name}@${locked.version} is fetched from ${host}${more}, which is not a registry of this project.`,
    ...(isMost && { severity: "low" }),
    identity: host,
  };
}

function hostOf({ locked: { source, resolved = "" } }: LockedIn): string | undefined {
  if (source !== "registry" || !/^https?:/.test(resolved)) return undefined;
  return URL.parse(resolved)?.host;
}

export default {
  id: "dependencies/foreign-registry",
  kind: "project",
  severity: "high",
  confidence: "medium",
  cwe: [829, 494],
  owasp: "A08:2021",
  message: "A package is fetched from a host that is not a registry of this project.",
  fix: "Install from the project's registry; if the host is one, name it in the option `registries`.",
  suppressible: false,
  options: {
    registries: {
      default: [],
      description: "Hosts of other registries that packages may come from, such as `npm.acme.example`.",
    },
  },
  detect,
} satisfies ProjectRule;
