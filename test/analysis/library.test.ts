import { describe, expect, it } from "vitest";
import { openScripts } from "./scripts.ts";

/** Whether the file at `path` is part of a library. */
function isLibrary(path: string, files: Readonly<Record<string, string | object>>): boolean {
  const texts = Object.entries(files).map(([each, text]) => [
    each,
    typeof text === "string" ? text : JSON.stringify(text),
  ]);
  const module = openScripts({ [path]: "module.exports = () => 1;", ...Object.fromEntries(texts) }).moduleAt(path);
  if (!module || "reason" in module) throw new Error(`${path} does not parse`);
  return module.isLibrary;
}

describe("a library", () => {
  it.each([
    ["main", { name: "a", main: "lib/a.js" }],
    ["module", { name: "a", module: "lib/a.mjs" }],
    ["exports", { name: "a", exports: { ".": "./lib/a.js" } }],
    ["browser", { name: "a", browser: "lib/a.js" }],
    ["types", { name: "@b/a", types: "lib/a.d.ts" }],
    ["files", { name: "a", files: ["lib"] }],
    ["a script that starts something else", { name: "a", main: "lib/a.js", scripts: { start: "node demo/server.js" } }],
    ["a build that is not at hand", { name: "a", main: "dist/a.js", scripts: { start: "tsc -w" } }],
    [
      "a start script that only runs what it gives out",
      { name: "a", main: "lib/a.js", scripts: { start: "node lib/a.js" } },
    ],
    ["a byte order mark", `\ufeff{"name":"a","main":"lib/a.js"}`],
  ])("is known by %s", (_, manifest) => {
    expect(isLibrary("lib/a.js", { "package.json": manifest })).toBe(true);
  });

  it("is known by an index beside its package.json", () => {
    expect(
      isLibrary("lib/a.js", { "package.json": { name: "a" }, "index.js": "module.exports = require('./lib/a');" }),
    ).toBe(true);
  });

  it("is known by the nearest package.json of several", () => {
    const files = { "package.json": { private: true }, "packages/a/package.json": { name: "a", main: "a.js" } };
    expect(isLibrary("packages/a/a.js", files)).toBe(true);
    expect(isLibrary("app.js", files)).toBe(false);
  });

  it("is known past a package.json that only says how modules are written", () => {
    const files = { "package.json": { name: "a", main: "lib/a.js" }, "lib/package.json": { type: "commonjs" } };
    expect(isLibrary("lib/a.js", files)).toBe(true);
  });

  it("may open a port where it is asked to, or is run by itself", () => {
    const manifest = { name: "a", main: "index.js" };
    const onDemand = "exports.serve = (port) => require('http').createServer(handle).listen(port);";
    expect(isLibrary("lib/a.js", { "package.json": manifest, "index.js": onDemand })).toBe(true);
    const byItself = "module.exports = app; if (require.main === module) app.listen(3000);";
    expect(isLibrary("lib/a.js", { "package.json": manifest, "index.js": byItself })).toBe(true);
  });
});

describe("no library", () => {
  it.each([
    ["nothing", undefined],
    ["a private package", { name: "a", private: true, main: "lib/a.js" }],
    ["no name", { main: "lib/a.js", version: "1.0.0" }],
    ["nothing to give out", { name: "a", dependencies: { express: "4" } }],
    ["a command", { name: "a", bin: "lib/a.js", files: ["lib"] }],
    ["a program that is started", { name: "a", scripts: { start: "node lib/a.js" } }],
    [
      "the main that npm init writes, and a start script",
      { name: "a", main: "index.js", scripts: { start: "node server.js" } },
    ],
    ["what is no JSON", "{ name: 'a', main: 'lib/a.js' }"],
    ["a list", ["a"]],
    ["wrong types", { name: 5, main: true, files: "lib", exports: 1 }],
    ["wrong types beside a name", { name: "a", main: 5, exports: 1, files: {}, types: [], scripts: "start" }],
    ["null", "null"],
  ])("is %s", (_, manifest) => {
    const files = manifest === undefined ? {} : { "package.json": manifest };
    expect(isLibrary("lib/a.js", files as Record<string, string | object>)).toBe(false);
  });

  it.each([
    ["exports nothing", "require('express')().listen(3000);"],
    [
      "exports nothing, in a function",
      "async function main() { await db(); require('http').createServer(f).listen(80); } main();",
    ],
    ["exports its app for tests", "const app = require('express')(); module.exports = app; app.listen(3000);"],
  ])("is what opens a port and %s", (_, entry) => {
    expect(isLibrary("lib/a.js", { "package.json": { name: "a", main: "index.js" }, "index.js": entry })).toBe(false);
  });

  it("is what is started by its main, which opens a port", () => {
    const files = {
      "package.json": { name: "a", main: "server.js", scripts: { start: "NODE_ENV=production node ./server" } },
      "server.js": "exports.start = () => app.listen(3000); exports.start();",
    };
    expect(isLibrary("lib/a.js", files)).toBe(false);
  });

  it.each(["examples/a.js", "test/a.js", "webpack.config.js", "Gruntfile.js", "scripts/release.js", ".github/a.js"])(
    "is %s, which a library does not give out",
    (path) => {
      expect(isLibrary(path, { "package.json": { name: "a", main: "lib/a.js" } })).toBe(false);
    },
  );

  it("is a broken package below a library", () => {
    const files = { "package.json": { name: "a", main: "a.js" }, "b/package.json": "{" };
    expect(isLibrary("b/a.js", files)).toBe(false);
  });
});
