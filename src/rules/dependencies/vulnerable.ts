/**
 * The change installs a version of a package that is known to be vulnerable.
 *
 * Attackers read the same advisories. CVE-2017-5638 had been public for two months when it was used against Equifax. What a
 * lockfile pins is what runs, whether the project asked for it or one of its dependencies did.
 *
 * The versions that the lockfile installs before and after the change are looked up together: at the registry's endpoint that
 * `npm audit` uses, at OSV or at GitHub, as the operator of NodeSec chose. No code of the project is run and none of its `.npmrc`
 * read; only names and versions are sent. A vulnerability that was installed before the change is not the change's fault and is
 * not reported, even if its advisory was published since.
 *
 * Some vulnerabilities do not matter to a project: `dependencies.allow` in the config names them, with a reason.
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
 * ## A manifest asks for it
 *
 * Where the change wrote the line of a `package.json` that brings the version, the finding stands there, and the comment offers
 * the range that leads to a patched version. The lockfile has to be written anew then: `npm install`.
 *
 * ```json base file=package.json
 * {
 *   "dependencies": {}
 * }
 * ```
 *
 * ```json base file=package-lock.json
 * { "lockfileVersion": 3, "packages": { "": {} } }
 * ```
 *
 * ```json bad file=package.json
 * {
 *   "dependencies": {
 *     "lodash": "^4.17.15" // finding
 *   }
 * }
 * ```
 *
 * ```json bad file=package-lock.json
 * {
 *   "lockfileVersion": 3,
 *   "packages": {
 *     "": { "dependencies": { "lodash": "^4.17.15" } },
 *     "node_modules/lodash": { "version": "4.17.15" }
 *   }
 * }
 * ```
 *
 * ## Tools for development
 *
 * What is only installed to develop does not meet the users' input, so by default it is shown and does not block:
 * `dependencies.failOn.development` in the config says from which severity on it does. The option `development` leaves it out.
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
import type { InstalledPackage, ManifestLine, Vulnerability } from "../../model/dependency.ts";
import type { DependencyProblem, DependencyRule, RuleOptions, Step } from "../../model/rule.ts";

function* detect(packages: readonly InstalledPackage[], options: RuleOptions): Iterable<DependencyProblem> {
  for (const installed of mostExposed(packages)) {
    if (installed.development && options.development === false) continue;
    for (const vulnerability of installed.vulnerabilities) yield toProblem(installed, vulnerability);
  }
}

/** One of several copies of a version stands for all: one that runs in production, one that the project asks for itself. */
function mostExposed(packages: readonly InstalledPackage[]): Iterable<InstalledPackage> {
  const chosen = new Map<string, InstalledPackage>();
  const rank = ({ development, direct }: InstalledPackage) => (development ? 0 : 2) + (direct ? 1 : 0);
  for (const installed of packages) {
    if (installed.vulnerabilities.length === 0) continue;
    const key = `${installed.name}@${installed.version}`;
    const other = chosen.get(key);
    if (!other || rank(installed) > rank(other)) chosen.set(key, installed);
  }
  return chosen.values();
}

function toProblem(installed: InstalledPackage, vulnerability: Vulnerability): DependencyProblem {
  const { name, version, development, range, asked } = installed;
  const { id, cve, title, severity, cvss, published, patchedVersion } = vulnerability;
  const chain = installed.chain.map(nameOf);
  const way = [chain.length > 1 && chain.join(" → "), development && "for development only"].filter(Boolean);
  const aside = way.length > 0 ? ` (${way.join(", ")})` : "";
  const facts = [id, ...cve, cvss?.score === undefined ? severity : `${severity}, CVSS ${cvss.score.toFixed(1)}`];
  return {
    range,
    severity,
    message: `${name}@${version}${aside} has a known vulnerability: ${title} (${facts.join(", ")}; affects ${vulnerability.vulnerableVersions}).`,
    fix: toFix(installed, vulnerability),
    steps: stepsOf(installed),
    identity: `${id} ${name}@${version}`,
    dependency: {
      package: name,
      version,
      advisories: [id, ...cve],
      scope: development ? "development" : "production",
      chain,
      ...(patchedVersion !== undefined && { patched: patchedVersion }),
      ...(cvss && { cvss }),
      ...(published !== undefined && { published }),
    },
    ...(asked?.isTouched && { cause: toCause(installed, asked) }),
  };
}

function nameOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`;
}

function toCause({ update }: InstalledPackage, { file, place }: ManifestLine): NonNullable<DependencyProblem["cause"]> {
  const edits = update?.range === undefined ? [] : [{ range: place, text: JSON.stringify(update.range) }];
  return { file, range: place, edits };
}

function toFix({ name, chain, asked, update }: InstalledPackage, { patchedVersion, url, id }: Vulnerability): string {
  const through = chain.length > 1 ? chain[0]?.name : undefined;
  if (patchedVersion === undefined) {
    const target = through ? `${name}, or ${through} that brings it,` : name;
    return `No patched version is known: replace ${target} or see ${url || id} for what helps.`;
  }
  const what = `Update ${name} to ${patchedVersion} or later`;
  if (through) return `${what}, if need be by updating ${through}.`;
  if (!asked || update?.isAllowed === undefined) return `${what}.`;
  const where = `${asked.wanted} in ${asked.file.path}`;
  if (update.isAllowed) return `${what}: ${where} allows ${update.version}.`;
  return `${what}: ${where} does not allow ${update.version}${update.range ? `, ${update.range} does` : ""}.`;
}

/** From the manifest to the package, where there is more to see than the line that the problem stands on. */
function stepsOf({ chain, asked }: InstalledPackage): readonly Step[] {
  if (chain.length < 2 && !asked?.isTouched) return [];
  const first = asked && { path: asked.file.path, range: asked.place, text: `The project asks for ${asked.name}` };
  const rest = chain.map((link, index) => {
    const dependent = chain[index - 1];
    const text = `${dependent ? `${dependent.name} brings` : "The lockfile installs"} ${nameOf(link)}`;
    return { range: link.range, text };
  });
  return first ? [first, ...rest] : rest;
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
    development: { default: true, description: "Whether packages that are only installed to develop are reported." },
  },
  detect,
} satisfies DependencyRule;
