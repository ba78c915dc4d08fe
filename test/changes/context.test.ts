import { describe, expect, it } from "vitest";
import { chooseContext, contextSeeds } from "../../src/changes/context.ts";

const file = (path: string, text: string) => ({ path, text, blob: "" });

describe("contextSeeds", () => {
  it("names the manifests and entry files of the package that changed and of the root", () => {
    const paths = new Set(["package.json", "app.js", "shop/package.json", "shop/src/server.ts", "other/package.json"]);
    expect(contextSeeds(["shop/src/routes/users.ts"], paths)).toEqual([
      "shop/package.json",
      "package.json",
      "shop/src/server.ts",
      "app.js",
    ]);
  });

  it("names the nearest package.json of each file", () => {
    const paths = new Set(["package.json", "a/package.json", "a/b/package.json", "c/tsconfig.json"]);
    expect(contextSeeds(["a/b/lib/x.js", "a/y.js", "c/z.js"], paths)).toEqual([
      "a/b/package.json",
      "a/package.json",
      "package.json",
    ]);
  });

  it("names the lockfile of a changed manifest, and the manifests above a changed lockfile", () => {
    const paths = new Set([
      "package.json",
      "package-lock.json",
      "web/package.json",
      "api/package.json",
      "api/yarn.lock",
    ]);
    expect(contextSeeds(["web/package.json"], paths)).toEqual(["package.json", "package-lock.json"]);
    expect(contextSeeds(["api/yarn.lock"], paths)).toEqual(["api/package.json", "package.json"]);
    expect(contextSeeds(["package.json", "package-lock.json"], paths)).toEqual([]);
  });

  it("names nothing for a change of neither code nor dependencies", () => {
    expect(contextSeeds(["README.md"], new Set(["package.json", "app.js"]))).toEqual([]);
  });

  it("names the ignore files above code, manifests and Dockerfiles", () => {
    const ignoring = [".gitignore", "a/.gitignore", "b/.gitignore", ".dockerignore", "a/Dockerfile.dockerignore"];
    const paths = new Set([...ignoring, "package.json"]);
    expect(contextSeeds(["a/x.js"], paths)).toEqual(["package.json", "a/.gitignore", ".gitignore"]);
    expect(contextSeeds(["a/package.json"], paths)).toEqual(["a/.gitignore", ".gitignore", "package.json"]);
    expect(contextSeeds(["a/.gitignore"], paths)).toEqual(["package.json", ".gitignore"]);
    expect(contextSeeds(["a/Dockerfile"], paths)).toEqual([
      "a/Dockerfile.dockerignore",
      "a/.gitignore",
      "package.json",
      ".gitignore",
      ".dockerignore",
    ]);
  });

  it("leaves out what changed", () => {
    expect(contextSeeds(["app.js"], new Set(["app.js", "index.js"]))).toEqual(["index.js"]);
  });
});

describe("chooseContext", () => {
  it.each([
    ["an import", 'import db from "./db.js";', "src/db.js"],
    ["a type import of the .js that a .ts becomes", 'import { db } from "./db.js";', "src/db.ts"],
    ["a require without extension", 'const db = require("./db")', "src/db.js"],
    ["a folder", "require('./db')", "src/db/index.js"],
    ["a parent folder", 'require("..")', "index.js"],
    ["a re-export", 'export * from "../lib/db.mjs";', "lib/db.mjs"],
    ["a side-effect import", 'import "./db.js";', "src/db.js"],
    ["a dynamic import", "await import(`./db.js`)", "src/db.js"],
    ["an aliased import", 'import { db } from "@/lib/db";', "src/lib/db.ts"],
    ["a subpath import", 'import { db } from "#lib/db.js";', "lib/db.js"],
    ["data", 'require("./config")', "src/config.json"],
    ["an alias with a name", 'import { db } from "@app/db";', "src/app/db.ts"],
    ["an alias of the source folder", 'import { db } from "@app/lib/db";', "src/lib/db.ts"],
  ])("finds %s", (_, text, path) => {
    expect(chooseContext([file("src/users.js", text)], new Set([path]))).toContain(path);
  });

  it("does not read the lockfile beside an unchanged manifest", () => {
    const known = [file("app.js", ""), file("package.json", "{}")];
    expect(chooseContext(known, new Set(["app.js", "package.json", "package-lock.json"]))).toEqual([]);
  });

  it("finds the manifest and entry of another package of the repository", () => {
    const paths = new Set(["packages/db/package.json", "packages/db/src/index.ts", "packages/db/src/pool.ts"]);
    const importer = (specifier: string) => [file("apps/shop/src/users.ts", `import { db } from "${specifier}";`)];
    expect(chooseContext(importer("@shop/db"), paths)).toEqual([
      "packages/db/package.json",
      "packages/db/src/index.ts",
    ]);
    expect(chooseContext(importer("@shop/db/pool"), paths)).toEqual([
      "packages/db/package.json",
      "packages/db/src/pool.ts",
    ]);
    expect(chooseContext(importer("@shop/other"), paths)).toEqual([]);
  });

  it.each([
    ["a package", 'import express from "express";'],
    ["a path out of the repository", 'require("../../../etc/passwd")'],
    ["a computed path", 'require("./" + name)'],
    ["a file that does not exist", 'require("./gone")'],
  ])("names no file for %s", (_, text) => {
    expect(chooseContext([file("src/users.js", text)], new Set(["express", "etc/passwd", "src/users.js"]))).toEqual([]);
  });

  it("goes deeper with what was read", () => {
    const paths = new Set(["a.js", "b.js", "c.js"]);
    const a = file("a.js", 'require("./b")');
    const b = file("b.js", 'require("./c")');
    expect(chooseContext([a], paths)).toEqual(["b.js"]);
    expect(chooseContext([a, b], paths)).toEqual(["c.js"]);
    expect(chooseContext([a, b, file("c.js", 'require("./a")')], paths)).toEqual([]);
  });

  it("follows the entry points of a package.json", () => {
    const manifest = file(
      "package.json",
      '{ "main": "start.js", "exports": { ".": { "import": "./esm/start.mjs" } } }',
    );
    expect(chooseContext([manifest], new Set(["start.js", "esm/start.mjs"]))).toEqual(["start.js", "esm/start.mjs"]);
  });

  it("takes a package.json that does not parse for empty", () => {
    expect(chooseContext([file("package.json", "{ main:")], new Set(["main"]))).toEqual([]);
  });
});
