import { describe, expect, it } from "vitest";
import { checkProjects } from "../../../src/checks/check-projects.ts";
import { readProjects } from "../../../src/dependencies/read-projects.ts";
import type { FileChange } from "../../../src/model/change-set.ts";
import { loadRules } from "../../../src/rules/load.ts";

const rules = await loadRules();

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

const registry = (version: string) => `https://registry.yarnpkg.com/ms/-/ms-${version}.tgz`;
const digest = (letter: string) => `sha512-${letter.repeat(86)}==`;
const hex = (letter: string) => `10c0/${letter.repeat(128)}`;

/** A lockfile of each kind that installs `ms` for the project, and next to it `is-odd` as a package of the usual kind. */
const writers = {
  "package-lock.json": ({ version, resolved = registry(version), integrity }: Locked) =>
    JSON.stringify({
      lockfileVersion: 1,
      requires: true,
      dependencies: {
        "is-odd": {
          version: "3.0.1",
          resolved: "https://registry.npmjs.org/is-odd/-/is-odd-3.0.1.tgz",
          integrity: digest("I"),
        },
        ms: { version, resolved, ...(integrity && { integrity }) },
      },
    }),
  "yarn.lock": ({ version, resolved = registry(version), integrity }: Locked) =>
    [
      "# yarn lockfile v1",
      "",
      "",
      "is-odd@^3.0.0:",
      '  version "3.0.1"',
      '  resolved "https://registry.yarnpkg.com/is-odd/-/is-odd-3.0.1.tgz"',
      `  integrity ${digest("I")}`,
      "",
      "ms@^2.0.0:",
      `  version "${version}"`,
      `  resolved "${resolved}"`,
      ...(integrity ? [`  integrity ${integrity}`] : []),
      "",
    ].join("\n"),
  "pnpm-lock.yaml": ({ version, resolved, integrity }: Locked) =>
    [
      "lockfileVersion: '9.0'",
      "",
      "importers:",
      "",
      "  .:",
      "    dependencies:",
      "      is-odd:",
      "        specifier: ^3.0.0",
      "        version: 3.0.1",
      "      ms:",
      "        specifier: ^2.0.0",
      `        version: ${version}`,
      "",
      "packages:",
      "",
      "  is-odd@3.0.1:",
      `    resolution: {integrity: ${digest("I")}}`,
      "",
      `  ms@${version}:`,
      `    resolution: {${[integrity && `integrity: ${integrity}`, resolved && `tarball: ${resolved}`].filter(Boolean).join(", ")}}`,
      "",
      "snapshots:",
      "",
      "  is-odd@3.0.1: {}",
      "",
      `  ms@${version}: {}`,
      "",
    ].join("\n"),
  "bun.lock": ({ version, resolved = "", integrity = "" }: Locked) =>
    `{
  "lockfileVersion": 1,
  "workspaces": { "": { "name": "shop", "dependencies": { "is-odd": "^3.0.0", "ms": "^2.0.0" } } },
  "packages": {
    "is-odd": ["is-odd@3.0.1", "", {}, "${digest("I")}"],
    "ms": ["ms@${version}", "${resolved}", {}, "${integrity}"],
  }
}
`,
};
type Kind = keyof typeof writers;
const kinds = Object.keys(writers) as Kind[];

const berry = (checksum: string) => `__metadata:
  version: 8
  cacheKey: 10c0

"ms@npm:^2.0.0":
  version: 2.1.3
  resolution: "ms@npm:2.1.3"
  checksum: ${checksum}
  languageName: node
  linkType: hard
`;

const manifest = JSON.stringify({ name: "shop", dependencies: { "is-odd": "^3.0.0", ms: "^2.0.0" } });

/** The ids of the rules that report the change of a lockfile, with the texts that they point at. */
function reported(path: string, before: string, after: string): readonly string[] {
  const files: FileChange[] = [
    {
      path,
      status: "modified",
      before: { path, text: before, blob: "before" },
      after: { path, text: after, blob: "after" },
      hunks: [],
    },
  ];
  const context = [{ path: "package.json", text: manifest, blob: "manifest" }];
  const projects = readProjects({ files, context, skipped: [] });
  const configured = [...rules.values()].map((rule) => ({
    rule,
    options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default])),
  }));
  const { after: found, skipped } = checkProjects(projects, configured);
  expect(skipped).toEqual([]);
  return found.map(({ rule }) => rule.replace("dependencies/", ""));
}

describe.each(kinds)("a change of %s", (kind) => {
  const write = writers[kind];
  const known = write({ version: "2.1.2", integrity: digest("A") });

  it("is no problem where a version is raised with its checksum", () => {
    expect(reported(kind, known, write({ version: "2.1.3", integrity: digest("B") }))).toEqual([]);
    expect(reported(kind, known, known)).toEqual([]);
  });

  it("is reported where the checksum changes and the version does not", () => {
    expect(reported(kind, known, write({ version: "2.1.2", integrity: digest("B") }))).toEqual(["integrity-changed"]);
  });

  it("is reported where the checksum is taken out", () => {
    expect(reported(kind, known, write({ version: "2.1.2" }))).toEqual(["integrity-missing"]);
  });

  it("is reported where only a SHA-1 is left", () => {
    const weak = `sha1-${"A".repeat(27)}=`;
    expect(reported(kind, known, write({ version: "2.1.2", integrity: weak }))).toEqual(["integrity-weakened"]);
  });

  it("is reported where the address is on another host, without encryption, or another package's", () => {
    const at = (resolved: string) =>
      reported(kind, known, write({ version: "2.1.3", integrity: digest("B"), resolved }));
    expect(at("https://npm.evil.example/ms/-/ms-2.1.3.tgz")).toEqual(["foreign-registry"]);
    expect(at("http://registry.npmjs.org/ms/-/ms-2.1.3.tgz")).toEqual(["plain-http"]);
    expect(at("https://registry.npmjs.org/rns/-/rns-2.1.3.tgz")).toEqual(["resolved-mismatch"]);
  });

  it("is reported where the lockfile has a version that the manifest does not allow", () => {
    expect(reported(kind, known, write({ version: "1.0.0", integrity: digest("B") }))).toEqual(["lockfile-drift"]);
  });
});

describe("a change of Yarn's later lockfile", () => {
  it("is reported where the checksum changes and the version does not", () => {
    expect(reported("yarn.lock", berry(hex("a")), berry(hex("b")))).toContain("integrity-changed");
  });

  it("is no problem where Yarn's cache has another format", () => {
    const other = berry(hex("b")).replaceAll("10c0", "11c0");
    expect(reported("yarn.lock", berry(hex("a")), other)).not.toContain("integrity-changed");
  });
});
