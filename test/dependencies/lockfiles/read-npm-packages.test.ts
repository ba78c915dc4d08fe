import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLockfile } from "../../../src/dependencies/lockfiles/is-lockfile.ts";
import { readLockGraph } from "../../../src/dependencies/lockfiles/read-lock-graph.ts";
import type { LockGraph } from "../../../src/model/lock-graph.ts";
import { fileOf, lockfileText } from "../lockfiles.ts";
import { chains, graphOf, shown, textAtPlace, theOne } from "./graphs.ts";

function read(text: string): LockGraph {
  return graphOf("package-lock.json", text);
}

function packagesOf(packages: Readonly<Record<string, unknown>>): LockGraph {
  return read(lockfileText(packages));
}

function skippedFor(text: string) {
  return readLockGraph(fileOf(text));
}

describe("readLockGraph of package-lock.json, versions 2 and 3", () => {
  it("knows the file by its name, and npm-shrinkwrap.json too", () => {
    expect(
      ["package-lock.json", "web/npm-shrinkwrap.json", "package.json", "my-package-lock.json"].map(isLockfile),
    ).toEqual([true, true, false, false]);
    expect(shown(graphOf("npm-shrinkwrap.json", lockfileText({ "node_modules/ms": { version: "2.1.3" } })))).toEqual([
      "ms@2.1.3 direct",
    ]);
  });

  it("says of each installed version where it is from and where the lockfile says so", () => {
    const resolved = "https://registry.npmjs.org/ms/-/ms-2.1.3.tgz";
    const graph = packagesOf({
      "": { name: "shop", version: "1.0.0", dependencies: { ms: "^2.1.0" } },
      "node_modules/ms": {
        version: "2.1.3",
        resolved,
        integrity: "sha512-6Fl==",
        hasInstallScript: true,
        deprecated: "old",
      },
    });
    expect(graph).toMatchObject({ kind: "npm", formatVersion: "3", rootsKnown: true, problems: [] });
    const ms = theOne(graph, "ms");
    expect(ms).toMatchObject({ id: "node_modules/ms", resolved, integrity: "sha512-6Fl==", source: "registry" });
    expect(ms).toMatchObject({ hasInstallScript: true, deprecated: "old" });
    expect(textAtPlace(graph, ms.range)).toBe('"2.1.3"');
    expect(textAtPlace(graph, ms.places.resolved)).toBe(`"${resolved}"`);
    expect(textAtPlace(graph, ms.places.integrity)).toBe('"sha512-6Fl=="');
    const [root] = graph.roots;
    expect(root).toMatchObject({ path: "package.json", name: "shop", version: "1.0.0" });
    expect(root?.dependencies).toMatchObject([{ name: "ms", range: "^2.1.0", group: "production", target: ms.id }]);
    expect(textAtPlace(graph, root?.dependencies[0]?.place)).toBe('"^2.1.0"');
  });

  it("reads version 2, whose `dependencies` say the same a second time, from `packages`", () => {
    const packages = { "": { dependencies: { ms: "2" } }, "node_modules/ms": { version: "2.1.3" } };
    const text = JSON.stringify({ lockfileVersion: 2, packages, dependencies: { ms: { version: "2.0.0" } } });
    expect(shown(read(text))).toEqual(["ms@2.1.3 direct"]);
  });

  it("knows scoped, nested and renamed packages", () => {
    const graph = packagesOf({
      "": { dependencies: { "@babel/core": "7", "lodash-old": "npm:lodash@3" } },
      "node_modules/@babel/core": { version: "7.0.0", dependencies: { semver: "5" } },
      "node_modules/@babel/core/node_modules/semver": { version: "5.7.1" },
      "node_modules/lodash-old": { name: "lodash", version: "3.10.1" },
    });
    expect(shown(graph)).toEqual(["@babel/core@7.0.0 direct", "semver@5.7.1", "lodash@3.10.1 direct"]);
    expect(theOne(graph, "lodash").alias).toBe("lodash-old");
    expect(chains(graph, "semver")).toEqual(["package.json: @babel/core > semver"]);
  });

  it("has a root for each workspace, which finds packages from its own folder", () => {
    const text = lockfileText({
      "": { workspaces: ["packages/*"], dependencies: { "@shop/api": "*" } },
      "packages/api": {
        name: "@shop/api",
        version: "1.0.0",
        dependencies: { qs: "6.5" },
        devDependencies: { ms: "*" },
      },
      "packages/api/node_modules/qs": { version: "6.5.2" },
      "node_modules/@shop/api": { resolved: "packages/api", link: true },
      "node_modules/qs": { version: "6.14.0" },
      "node_modules/ms": { version: "2.1.3", dev: true },
    });
    const graph = graphOf("web/package-lock.json", text);
    expect(graph.roots.map(({ path }) => path)).toEqual(["web/package.json", "web/packages/api/package.json"]);
    expect(shown(graph)).toEqual([
      "@shop/api@1.0.0 direct workspace",
      "qs@6.5.2 direct",
      "qs@6.14.0",
      "ms@2.1.3 direct development",
    ]);
  });

  it("follows a link to a folder that is no workspace, and keeps one that leads out of the lockfile", () => {
    const graph = packagesOf({
      "": { dependencies: { lib: "file:../lib", gone: "file:../gone" } },
      "../lib": { version: "2.0.0", dependencies: { ms: "*" } },
      "node_modules/lib": { resolved: "../lib", link: true },
      "node_modules/gone": { resolved: "../gone", link: true },
      "node_modules/ms": { version: "2.1.3" },
    });
    expect(shown(graph)).toEqual(["lib@2.0.0 direct link", "gone@ direct link", "ms@2.1.3"]);
    expect(chains(graph, "ms")).toEqual([]);
  });

  it("tells git, archives, files and bundled packages from the registry's", () => {
    const graph = packagesOf({
      "node_modules/a": { version: "1.0.0", resolved: "git+ssh://git@github.com/acme/a.git#0123456789" },
      "node_modules/b": { version: "1.0.0", resolved: "https://example.com/b.tgz" },
      "node_modules/c": { version: "1.0.0", resolved: "file:vendor/c-1.0.0.tgz" },
      "node_modules/d": { version: "1.0.0", inBundle: true },
      "node_modules/@acme/e": { version: "1.0.0", resolved: "https://npm.pkg.github.com/download/@acme/e/1.0.0/4f2c" },
    });
    expect(graph.packages.map(({ source }) => source)).toEqual(["git", "tarball", "file", "bundled", "registry"]);
  });

  it("finds by walking what is for development, optional or a peer, and does not believe the file", () => {
    const graph = packagesOf({
      "": { dependencies: { a: "1" }, devDependencies: { b: "1" }, optionalDependencies: { c: "1" } },
      "node_modules/a": { version: "1.0.0", dev: true, peerDependencies: { p: "1" } },
      "node_modules/b": { version: "1.0.0", dependencies: { shared: "1", tool: "1" } },
      "node_modules/c": { version: "1.0.0", dependencies: { shared: "1" } },
      "node_modules/shared": { version: "1.0.0", dev: true },
      "node_modules/tool": { version: "1.0.0" },
      "node_modules/p": { version: "1.0.0", peer: true },
      "node_modules/left": { version: "1.0.0", dev: true, extraneous: true },
    });
    expect(shown(graph)).toEqual([
      "a@1.0.0 direct",
      "b@1.0.0 direct development",
      "c@1.0.0 direct optional",
      "shared@1.0.0",
      "tool@1.0.0 development",
      "p@1.0.0 peer",
      "left@1.0.0 development",
    ]);
  });

  it("guesses what is asked for where the file has no entry of the project", () => {
    const graph = packagesOf({
      "node_modules/a": { version: "1.0.0", dependencies: { b: "1" } },
      "node_modules/b": { version: "1.0.0" },
      "node_modules/c": { version: "1.0.0", dev: true },
    });
    expect(graph.rootsKnown).toBe(false);
    expect(shown(graph)).toEqual(["a@1.0.0 direct", "b@1.0.0", "c@1.0.0 direct development"]);
  });
});

describe("readLockGraph of a hostile package-lock.json", () => {
  it("ends where packages need each other", () => {
    const graph = packagesOf({
      "": { dependencies: { a: "1" } },
      "node_modules/a": { version: "1.0.0", dependencies: { b: "1" } },
      "node_modules/b": { version: "1.0.0", dependencies: { a: "1" } },
    });
    expect(chains(graph, "b")).toEqual(["package.json: a > b"]);
  });

  it.each([
    ["", "it is not JSON: it ends in the middle, line 1"],
    ['{\n"packages": ', "it is not JSON: it ends in the middle, line 2"],
    ['{\n"packages": {"node_modules/a": {"version": "1', 'it is not JSON: "1" is not expected there, line 2'],
    ['{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> x\n}', "it holds an unfinished merge, line 2"],
    ["<<<<<<< ours\n{}\n", "it holds an unfinished merge, line 1"],
    ["[]", "it is no JSON object"],
  ])("says what is wrong with %j, and where", (text, detail) => {
    expect(skippedFor(text)).toEqual({ path: "package-lock.json", reason: "syntax error", detail });
  });

  it("leaves out a version that is not known, visibly, and reads a later one that has packages", () => {
    expect(skippedFor('{"lockfileVersion": 4}')).toMatchObject({ reason: "not supported" });
    expect(shown(read(lockfileText({ "node_modules/ms": { version: "2.1.3" } }, 4)))).toEqual(["ms@2.1.3 direct"]);
  });

  it("takes a nesting of 100,000 levels", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const graph = read(`{"lockfileVersion":3,"packages":{"node_modules/x":${deep}}}`);
    expect(graph.packages).toEqual([]);
    expect(graph.problems).toMatchObject([{ message: '"node_modules/x" has no version' }]);
  });

  it("takes names that mean something to JavaScript", () => {
    const graph = read(
      '{"lockfileVersion":3,"packages":{"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0","dependencies":{"__proto__":"*","toString":"*"}}}}',
    );
    expect(shown(graph)).toEqual(["__proto__@1.0.0", "constructor@2.0.0 direct"]);
    expect(Object.hasOwn(Object.prototype, "version")).toBe(false);
  });

  it("leaves out entries of the wrong kind and says where they stand; a field of the wrong kind is none", () => {
    const graph = packagesOf({
      "node_modules/a": 7,
      "node_modules/b": { version: 7 },
      "node_modules/c": { version: "1.0.0", name: {}, dev: "yes", dependencies: ["x"] },
    });
    expect(shown(graph)).toEqual(["c@1.0.0 direct"]);
    expect(graph.problems.map(({ message, range }) => [message, textAtPlace(graph, range)])).toEqual([
      ['"node_modules/a" is not an object', '"node_modules/a"'],
      ['"node_modules/b" has no version', '"node_modules/b"'],
    ]);
  });

  it("tells of keys that stand twice, of which the last counts", () => {
    const graph = read(
      '{"lockfileVersion":3,"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"2.0.0"}}}',
    );
    expect(shown(graph)).toEqual(["a@2.0.0 direct"]);
    expect(graph.problems).toMatchObject([{ message: "its key is written twice", range: [70, 86] }]);
  });

  it.each([
    [
      "more packages than any project has",
      Object.fromEntries(Array.from({ length: 200_001 }, (_, at) => [`${at}`, {}])),
    ],
    [
      "a deep folder that needs very much",
      {
        [`${"d/".repeat(400)}x`]: {
          dependencies: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, "*"])),
        },
      },
    ],
  ])("leaves out %s", (_, packages) => {
    expect(skippedFor(lockfileText(packages))).toMatchObject({ reason: "too large" });
  });

  it("leaves out a text that is too long to be read", () => {
    expect(skippedFor(" ".repeat(64_000_001))).toMatchObject({ reason: "too large", detail: "64000001 characters" });
  });

  it("points at the version that it names, in any layout of the JSON", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes("/") && !text.includes("node_modules"));
    const versions = fc.dictionary(name, fc.string(), { noNullPrototype: true });
    const space = fc.constantFrom("", "  ", "\t");
    fc.assert(
      fc.property(versions, space, (packages, indent) => {
        const entries = Object.entries(packages).map(([key, version]) => [
          `node_modules/${key}`,
          { x: ["{"], version },
        ]);
        const text = JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(entries) }, undefined, indent);
        const { packages: read } = graphOf("package-lock.json", text);
        for (const { version, range } of read) expect(JSON.parse(text.slice(...range))).toBe(version);
        expect(read).toHaveLength(entries.length);
      }),
    );
  });
});
