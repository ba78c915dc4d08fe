import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLockfile, type LockedPackage, readLockfile } from "../../src/dependencies/read-lockfile.ts";
import { fileOf, lockfileText } from "./lockfiles.ts";

function packagesOf(packages: Readonly<Record<string, unknown>>): readonly LockedPackage[] {
  return readText(lockfileText(packages));
}

function readText(text: string): readonly LockedPackage[] {
  const read = readLockfile(fileOf(text));
  if ("reason" in read) throw new Error(`It was skipped: ${read.reason}`);
  return read;
}

describe("readLockfile", () => {
  it("names each installed version and where the lockfile says so", () => {
    const text = lockfileText({ "": { dependencies: { ms: "2" } }, "node_modules/ms": { version: "2.1.3" } });
    const [ms, ...more] = readText(text);
    expect(ms).toMatchObject({ name: "ms", version: "2.1.3", development: false, direct: true });
    expect(text.slice(...(ms?.range ?? [0, 0]))).toBe('"2.1.3"');
    expect(more).toEqual([]);
  });

  it("reads version 2, whose `dependencies` say the same a second time", () => {
    const packages = { "": { dependencies: { ms: "2" } }, "node_modules/ms": { version: "2.1.3" } };
    const text = JSON.stringify({ lockfileVersion: 2, packages, dependencies: { ms: { version: "2.1.3" } } });
    expect(readText(text)).toHaveLength(1);
    expect(text.slice(0, readText(text)[0]?.range[0])).not.toContain('"dependencies":{"ms":{');
  });

  it("knows scoped and nested packages by the last folder", () => {
    const read = packagesOf({
      "node_modules/@babel/core": { version: "7.0.0" },
      "node_modules/@babel/core/node_modules/semver": { version: "5.7.1" },
    });
    expect(read.map(({ name }) => name)).toEqual(["@babel/core", "semver"]);
  });

  it("takes the real name of an alias", () => {
    const read = packagesOf({
      "": { dependencies: { "lodash-old": "npm:lodash@3" } },
      "node_modules/lodash-old": { name: "lodash", version: "3.10.1" },
    });
    expect(read).toMatchObject([{ name: "lodash", version: "3.10.1", direct: true }]);
  });

  it("leaves out links and the workspaces that they lead to", () => {
    const read = packagesOf({
      "": { workspaces: ["packages/*"] },
      "packages/api": { name: "@shop/api", version: "1.0.0" },
      "node_modules/@shop/api": { resolved: "packages/api", link: true },
    });
    expect(read).toEqual([]);
  });

  it("takes what a workspace asks for as direct, from the folder that the workspace finds it in", () => {
    const read = packagesOf({
      "": { workspaces: ["packages/*"] },
      "packages/api": { dependencies: { qs: "6.5" }, devDependencies: { ms: "*" } },
      "packages/api/node_modules/qs": { version: "6.5.2" },
      "node_modules/qs": { version: "6.14.0" },
      "node_modules/ms": { version: "2.1.3", dev: true },
    });
    expect(read.map(({ version, direct }) => [version, direct])).toEqual([
      ["6.5.2", true],
      ["6.14.0", false],
      ["2.1.3", true],
    ]);
  });

  it("tells development from production; what is optional for production counts as production", () => {
    const read = packagesOf({
      "node_modules/a": { version: "1.0.0", dev: true },
      "node_modules/b": { version: "1.0.0", devOptional: true },
      "node_modules/c": { version: "1.0.0", optional: true },
    });
    expect(read.map(({ development }) => development)).toEqual([true, false, false]);
  });

  it("says through which direct dependency a package comes, the nearest and production before development", () => {
    const read = packagesOf({
      "": { dependencies: { express: "4" }, devDependencies: { tool: "1" } },
      "node_modules/tool": { version: "1.0.0", dev: true, dependencies: { qs: "*" } },
      "node_modules/express": { version: "4.18.0", dependencies: { "body-parser": "1" } },
      "node_modules/body-parser": { version: "1.20.0", dependencies: { qs: "*" } },
      "node_modules/qs": { version: "6.5.2" },
    });
    expect(read.find(({ name }) => name === "qs")).toMatchObject({ direct: false, through: "express" });
    expect(read.find(({ name }) => name === "express")).not.toHaveProperty("through");
  });

  it("ends where packages need each other", () => {
    const read = packagesOf({
      "": { dependencies: { a: "1" } },
      "node_modules/a": { version: "1.0.0", dependencies: { b: "1" } },
      "node_modules/b": { version: "1.0.0", dependencies: { a: "1" } },
    });
    expect(read).toMatchObject([
      { name: "a", direct: true },
      { name: "b", through: "a" },
    ]);
  });

  it.each([
    ["yarn.lock", "not supported", "yarn.lock is not audited yet"],
    ["web/pnpm-lock.yaml", "not supported", "pnpm-lock.yaml is not audited yet"],
    ["bun.lock", "not supported", "bun.lock is not audited yet"],
  ])("leaves out %s visibly", (path, reason, detail) => {
    expect(isLockfile(path)).toBe(true);
    expect(readLockfile(fileOf("", path))).toEqual({ path, reason, detail });
  });

  it("leaves out version 1 visibly", () => {
    const text = JSON.stringify({ lockfileVersion: 1, dependencies: { ms: { version: "2.0.0" } } });
    expect(readLockfile(fileOf(text))).toMatchObject({ reason: "not supported" });
  });

  it.each(["", "{", '{"packages": ', "<<<<<<< ours\n{}\n", '{"packages": {"node_modules/a": {"version": "1'])(
    "takes %j for a syntax error",
    (text) => {
      expect(readLockfile(fileOf(text))).toMatchObject({ reason: "syntax error" });
    },
  );

  it.each(["null", "[]", "7", '{"lockfileVersion": 3}', '{"lockfileVersion": 3, "packages": []}'])(
    "finds no packages in %s",
    (text) => {
      const read = readLockfile(fileOf(text));
      expect("reason" in read ? read.reason : read).toEqual(text.includes("3") ? [] : "not supported");
    },
  );

  it("takes a nesting of 100,000 levels", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const read = readLockfile(fileOf(`{"lockfileVersion":3,"packages":{"node_modules/x":${deep}}}`));
    expect("reason" in read ? read.reason : read).toEqual([]);
  });

  it("takes names that mean something to JavaScript", () => {
    const text =
      '{"lockfileVersion":3,"packages":{"__proto__":{"version":"1.0.0"},"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0","dependencies":{"__proto__":"*","toString":"*"}}}}';
    expect(readText(text).map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "version")).toBe(false);
  });

  it("takes fields of the wrong kind", () => {
    const read = packagesOf({
      "node_modules/a": 7,
      "node_modules/b": { version: 7 },
      "node_modules/c": { version: "1.0.0", name: {}, dev: "yes", dependencies: ["x"] },
    });
    expect(read).toMatchObject([{ name: "c", version: "1.0.0", development: false }]);
  });

  it.each([
    ["a folder of a megabyte", { [`node_modules/${"d/".repeat(500_000)}`]: {} }],
    ["a hundred thousand packages", Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`${at}`, {}]))],
    [
      "a deep folder that needs very much",
      {
        [`node_modules/${"d/".repeat(400)}x`]: {
          dependencies: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, "*"])),
        },
      },
    ],
  ])("leaves out %s", (_, packages) => {
    expect(readLockfile(fileOf(lockfileText(packages)))).toMatchObject({ reason: "too large" });
  });

  it("reads five megabytes in a moment", () => {
    const entries = Array.from({ length: 25_000 }, (_, index) => [
      `node_modules/package-${index}`,
      { version: `1.0.${index}`, integrity: "x".repeat(95), dependencies: { [`package-${index + 1}`]: "*" } },
    ]);
    const text = lockfileText({ "": { dependencies: { "package-0": "*" } }, ...Object.fromEntries(entries) });
    expect(text.length).toBeGreaterThan(5_000_000);
    const started = performance.now();
    expect(readText(text).at(-1)).toMatchObject({ through: "package-0" });
    expect(performance.now() - started).toBeLessThan(5_000);
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
        for (const { version, range } of readText(text)) expect(JSON.parse(text.slice(...range))).toBe(version);
        expect(readText(text)).toHaveLength(entries.length);
      }),
    );
  });
});
