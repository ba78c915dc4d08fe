import { describe, expect, it } from "vitest";
import { checkChange } from "../../../src/checks/check-projects.ts";
import type { FileChange, SourceFile } from "../../../src/model/change-set.ts";
import type { WholeChange } from "../../../src/model/rule.ts";
import rule from "../../../src/rules/secrets/env-not-ignored.ts";

const file = (path: string, text: string): SourceFile => ({ path, text, blob: text });

function changed(path: string, before: string | undefined, after: string | undefined): FileChange {
  return {
    path,
    status: before === undefined ? "added" : after === undefined ? "removed" : "modified",
    ...(before !== undefined && { before: file(path, before) }),
    ...(after !== undefined && { after: file(path, after) }),
    hunks: [],
  };
}

function places(change: Partial<WholeChange>): readonly string[] {
  const whole = { files: [], context: [], skipped: [], ...change };
  const { after, skipped } = checkChange(whole, [{ rule, options: {} }]);
  expect(skipped).toEqual([]);
  return after.map(({ path, region, severity }) => `${path}:${region.startLine} ${severity}`);
}

const use = changed("src/app.js", undefined, 'require("dotenv").config();\n');
const limit = { path: "(files around the change)", reason: "context limit" } as const;

describe("secrets/env-not-ignored", () => {
  it("reads the ignore files around the change", () => {
    expect(places({ files: [use] })).toEqual(["src/app.js:1 medium"]);
    expect(places({ files: [use], context: [file(".gitignore", "dist\n")] })).toEqual(["src/app.js:1 medium"]);
    expect(places({ files: [use], context: [file(".gitignore", ".env\n")] })).toEqual([]);
    expect(places({ files: [use], context: [file("src/.gitignore", ".env\n")] })).toEqual([]);
  });

  it("lets a deeper ignore file take back what one above it ignores", () => {
    const context = [file(".gitignore", "src/.env\n"), file("src/.gitignore", "!.env\n")];
    expect(places({ files: [use], context })).toEqual(["src/app.js:1 medium"]);
  });

  it("is silent about a use that was there before", () => {
    const old = changed("src/app.js", 'require("dotenv").config();\n', 'require("dotenv").config();\nrun();\n');
    expect(places({ files: [old] })).toEqual([]);
  });

  it("reports the line that is taken out where the package asks for dotenv", () => {
    const ignore = changed(".gitignore", "dist\n.env\n", "dist\n");
    const manifest = file("package.json", '{ "dependencies": { "dotenv": "^16.0.0" } }');
    expect(places({ files: [ignore], context: [manifest] })).toEqual([".gitignore:1 medium"]);
    expect(places({ files: [ignore], context: [file("package.json", "{}")] })).toEqual([]);
  });

  it("reports the read where the whole ignore file is gone", () => {
    const ignore = changed(".gitignore", ".env\n", undefined);
    const code = file("src/app.js", 'import "dotenv/config";\n');
    expect(places({ files: [ignore], context: [code] })).toEqual(["src/app.js:1 medium"]);
  });

  it("has one finding for each package", () => {
    const text = "process.loadEnvFile();\n";
    const files = ["a/x.js", "a/y.js", "b/x.js"].map((path) => changed(path, undefined, text));
    const context = [file("a/package.json", "{}"), file("b/package.json", "{}")];
    expect(places({ files, context })).toEqual(["a/x.js:1 medium", "b/x.js:1 medium"]);
  });

  it("is silent where an ignore file may not have been read", () => {
    expect(places({ files: [use], skipped: [limit] })).toEqual([]);
    expect(places({ files: [use], skipped: [{ path: ".gitignore", reason: "excluded" }] })).toEqual([]);
    expect(places({ files: [use], context: [file(".gitignore", "dist\n")], skipped: [limit] })).toHaveLength(1);
    expect(places({ files: [use], folder: { root: "/", isRepository: false, sizes: new Map() } })).toEqual([]);
    expect(places({ files: [use], folder: { root: "/", isRepository: true, sizes: new Map() } })).toHaveLength(1);
  });

  it("is silent about a file that is there already, which has a rule of its own", () => {
    expect(places({ files: [use, changed(".env", undefined, "PORT=1\n")] })).toEqual([]);
  });

  it("reports an image that the environment file is copied into, where there is one", () => {
    const image = changed("Dockerfile", undefined, "FROM node:24\nCOPY . .\n");
    const context = [file(".gitignore", ".env\n")];
    expect(places({ files: [image], context })).toEqual(["Dockerfile:2 low"]);
    expect(places({ files: [image], context: [...context, file(".dockerignore", ".env\n")] })).toEqual([]);
    expect(places({ files: [image], context: [...context, file("Dockerfile.dockerignore", "*\n")] })).toEqual([]);
    expect(places({ files: [image], context: [file(".gitignore", "dist\n")] })).toEqual([]);
  });
});
