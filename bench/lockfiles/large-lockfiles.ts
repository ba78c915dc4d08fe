import type { SourceFile } from "../../src/model/change-set.ts";

/** A package of an invented project: it uses three others, as far as there are so many. */
interface Invented {
  readonly name: string;
  readonly version: string;
  readonly uses: readonly (readonly [name: string, version: string])[];
}

const checksum = `sha512-${"mQ0cZ0z0VqUxPc0v0qYyN4pJ8C2y0bUn9aK4rV3o6lYwq8N4".repeat(2).slice(0, 86)}==`;

/** Each package uses some that come after it, so that all are reached from the first. `change` is the version of every 20th. */
function invent(count: number, change: number): readonly Invented[] {
  const versionOf = (index: number) => `1.${index % 20 === 0 ? change : 0}.${index}`;
  return Array.from({ length: count }, (_, index) => ({
    name: `package-${index}`,
    version: versionOf(index),
    uses: [index + 1, 2 * index + 1, 3 * index + 2]
      .filter((used, at, all) => used < count && all.indexOf(used) === at)
      .map((used) => [`package-${used}`, versionOf(used)] as const),
  }));
}

const writers: Readonly<Record<string, (packages: readonly Invented[]) => string>> = {
  "package-lock.json": (packages) => {
    const entries = packages.map(({ name, version, uses }) => [
      `node_modules/${name}`,
      {
        version,
        resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`,
        integrity: checksum,
        license: "MIT",
        dependencies: Object.fromEntries(uses),
        engines: { node: ">=18" },
      },
    ]);
    const root = { name: "large", dependencies: { "package-0": "1" } };
    const lockfile = { name: "large", lockfileVersion: 3, packages: { "": root, ...Object.fromEntries(entries) } };
    return `${JSON.stringify(lockfile, undefined, 2)}\n`;
  },
  "yarn.lock": (packages) => {
    const entries = packages.map(({ name, version, uses }) => {
      const list = uses.map(([used, asked]) => `    ${used} "${asked}"\n`).join("");
      return `${name}@${version}:\n  version "${version}"\n  resolved "https://registry.yarnpkg.com/${name}/-/${name}-${version}.tgz#cc45d7f5d0e1c1d8f9f9a3d5c3e4d5b6a7c8d9e0"\n  integrity ${checksum}\n${list ? `  dependencies:\n${list}` : ""}`;
    });
    return `# yarn lockfile v1\n\n\n${entries.join("\n")}`;
  },
  "berry/yarn.lock": (packages) => {
    const entries = packages.map(({ name, version, uses }) => {
      const list = uses.map(([used, asked]) => `    ${used}: "npm:${asked}"\n`).join("");
      return `"${name}@npm:${version}":\n  version: ${version}\n  resolution: "${name}@npm:${version}"\n${list ? `  dependencies:\n${list}` : ""}  checksum: 10c0/${"cc45d7f5d0e1c1d8".repeat(8)}\n  languageName: node\n  linkType: hard\n`;
    });
    return `__metadata:\n  version: 8\n  cacheKey: 10c0\n\n${entries.join("\n")}`;
  },
  "pnpm-lock.yaml": (packages) => {
    const facts = packages.map(
      ({ name, version }) =>
        `  ${name}@${version}:\n    resolution: {integrity: ${checksum}}\n    engines: {node: '>=18'}\n`,
    );
    const snapshots = packages.map(({ name, version, uses }) => {
      const list = uses.map(([used, asked]) => `      ${used}: ${asked}\n`).join("");
      return list ? `  ${name}@${version}:\n    dependencies:\n${list}` : `  ${name}@${version}: {}\n`;
    });
    const importer = `importers:\n\n  .:\n    dependencies:\n      package-0:\n        specifier: '1'\n        version: ${packages[0]?.version}\n`;
    return `lockfileVersion: '9.0'\n\n${importer}\npackages:\n\n${facts.join("\n")}\nsnapshots:\n\n${snapshots.join("\n")}`;
  },
  "bun.lock": (packages) => {
    const entries = packages.map(
      ({ name, version, uses }) =>
        `    "${name}": ["${name}@${version}", "", { "dependencies": ${JSON.stringify(Object.fromEntries(uses))} }, "${checksum}"],\n`,
    );
    const workspaces = `  "workspaces": {\n    "": {\n      "name": "large",\n      "dependencies": { "package-0": "1" },\n    },\n  },\n`;
    return `{\n  "lockfileVersion": 1,\n${workspaces}  "packages": {\n${entries.join("\n")}  },\n}\n`;
  },
};

/** The kinds of lockfiles that can be written. */
export const largeKinds = Object.keys(writers);

/** A lockfile of so many packages; another `change` gives one of which every 20th has another version. */
export function largeLockfile(path: string, count: number, change: number): SourceFile {
  return { path, text: writers[path]?.(invent(count, change)) ?? "", blob: "" };
}
