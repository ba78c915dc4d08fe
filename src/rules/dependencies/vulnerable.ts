/**
 * The change installs a version of a package that is known to be vulnerable.
 *
 * Attackers read the same advisories. CVE-2017-5638 had been public for two months when it was used against Equifax. What a
 * lockfile pins is what runs, whether the project asked for it or one of its dependencies did.
 *
 * The versions in `package-lock.json` and `npm-shrinkwrap.json` (lockfile version 2 and 3) are looked up before and after the
 * change at the registry's endpoint that `npm audit` uses, with no code of the project run and none of its `.npmrc` read. A
 * vulnerability that was installed before the change is not the change's fault and is not reported.
 *
 * Only the names and versions of the packages are sent, to the registry that the operator of NodeSec chose.
 *
 * ## A vulnerable version is added
 *
 * ```json bad file=package-lock.json
 * {
 *   "name": "shop",
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "lodash": "^4.17.15" } },
 *     "node_modules/lodash": {
 *       "version": "4.17.15" // finding
 *     }
 *   }
 * }
 * ```
 *
 * ```json good file=package-lock.json
 * {
 *   "name": "shop",
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "lodash": "^4.17.21" } },
 *     "node_modules/lodash": {
 *       "version": "4.17.21"
 *     }
 *   }
 * }
 * ```
 *
 * ## A version becomes a vulnerable one
 *
 * ```json base file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "express": "^4.18.0" } },
 *     "node_modules/express": { "version": "4.18.0", "dependencies": { "qs": "*" } },
 *     "node_modules/qs": { "version": "6.14.1" }
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "express": "^4.18.0" } },
 *     "node_modules/express": { "version": "4.18.0", "dependencies": { "qs": "*" } },
 *     "node_modules/qs": { "version": "6.5.2" } // finding
 *   }
 * }
 * ```
 *
 * ## Tools for development
 *
 * What is only installed to develop does not meet the users' input. It counts one severity lower and with medium confidence, so
 * by default it is shown and does not block. The option `development` leaves it out.
 *
 * ```json bad file=npm-shrinkwrap.json
 * {
 *   "lockfileVersion": 2,
 *   "packages": {
 *     "": { "devDependencies": { "minimist": "^1.2.0" } },
 *     "node_modules/minimist": { "version": "1.2.0", "dev": true } // finding
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * A package of the same name that is installed under another one, as an alias, and a workspace of the project itself:
 *
 * ```json good file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "workspaces": ["lodash"], "dependencies": { "minimist": "npm:mri@1.2.0" } },
 *     "lodash": { "version": "4.17.15" },
 *     "node_modules/lodash": { "resolved": "lodash", "link": true },
 *     "node_modules/minimist": { "name": "mri", "version": "1.2.0" }
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * Bun's binary lockfile: the report says that it was skipped. Whether the project calls the code that is vulnerable.
 */
import type { InstalledPackage, Vulnerability } from "../../model/dependency.ts";
import type { DependencyRule, RuleOptions } from "../../model/rule.ts";
import { type Severity, severities } from "../../model/severity.ts";

function* detect(packages: readonly InstalledPackage[], options: RuleOptions) {
  const ignored = new Set(Array.isArray(options.ignore) ? options.ignore : []);
  for (const installed of mostExposed(packages)) {
    if (installed.development && options.development === false) continue;
    for (const vulnerability of installed.vulnerabilities) {
      if (!ignored.has(vulnerability.id)) yield toProblem(installed, vulnerability);
    }
  }
}

/** One of several copies of a version stands for all: one that runs in production, one that the project asks for itself. */
function mostExposed(packages: readonly InstalledPackage[]): Iterable<InstalledPackage> {
  const chosen = new Map<string, InstalledPackage>();
  const rank = ({ development, direct }: InstalledPackage) => (development ? 0 : 2) + (direct ? 1 : 0);
  for (const installed of packages) {
    const key = `${installed.name}@${installed.version}`;
    const other = chosen.get(key);
    if (!other || rank(installed) > rank(other)) chosen.set(key, installed);
  }
  return chosen.values();
}

function toProblem(installed: InstalledPackage, vulnerability: Vulnerability) {
  const { name, version, development, through, range } = installed;
  const { id, title, severity, patchedVersion } = vulnerability;
  const way = [through && `installed through ${through}`, development && "for development only"].filter(Boolean);
  const aside = way.length > 0 ? ` (${way.join(", ")})` : "";
  const target = through ? `${name}, or ${through} that brings it,` : name;
  return {
    range,
    severity: development ? oneLower(severity) : severity,
    ...(development && { confidence: "medium" as const }),
    message: `${name}@${version}${aside} has a known vulnerability: ${title} (${id}, ${severity}).`,
    fix: patchedVersion
      ? `Update ${name} to ${patchedVersion} or later${through ? `, if need be by updating ${through}` : ""}.`
      : `No patched version is known: replace ${target} or see ${vulnerability.url || id} for what helps.`,
    identity: `${id} ${name}@${version}`,
  };
}

function oneLower(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? "low";
}

export default {
  id: "dependencies/vulnerable",
  kind: "dependency",
  severity: "high",
  confidence: "high",
  cwe: [1395],
  owasp: "A06:2021",
  message: "A version with a known vulnerability is installed.",
  fix: "Update to a patched version, or replace the package.",
  suppressible: false,
  options: {
    ignore: { default: [], description: "Advisories that do not matter here, by id, such as `GHSA-35jh-r3h4-6jhm`." },
    development: { default: true, description: "Whether packages that are only installed to develop are reported." },
  },
  detect,
} satisfies DependencyRule;
