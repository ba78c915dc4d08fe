import { describe, expect, it } from "vitest";
import { readProjects } from "../../src/dependencies/read-projects.ts";
import type { FileChange, SourceFile } from "../../src/model/change-set.ts";
import type { Skipped } from "../../src/model/skipped.ts";

const file = (path: string, content: unknown): SourceFile => ({
  path,
  text: typeof content === "string" ? content : JSON.stringify(content),
  blob: "",
});
const added = (path: string, content: unknown): FileChange => ({
  path,
  status: "added",
  after: file(path, content),
  hunks: [],
});
const changed = (path: string, before: unknown, after: unknown): FileChange => ({
  path,
  status: "modified",
  before: file(path, before),
  after: file(path, after),
  hunks: [],
});
const lockOf = (version: string) => ({
  lockfileVersion: 3,
  packages: { "": { dependencies: { ms: "^2.0.0" } }, "node_modules/ms": { version } },
});
const read = (files: FileChange[], context: SourceFile[] = [], skipped: Skipped[] = []) =>
  readProjects({ files, context, skipped });

describe("readProjects", () => {
  it("has nothing to say of a change of other files", () => {
    expect(read([added("server.js", ""), added("node_modules/ms/package.json", {})])).toEqual([]);
  });

  it("joins a manifest with the unchanged lockfile of the nearest folder that has one", () => {
    const context = [file("package-lock.json", lockOf("2.1.3")), file("package.json", { name: "shop" })];
    const [project, ...others] = read([changed("web/package.json", {}, { name: "web" })], context);
    expect(others).toEqual([]);
    expect(project?.folder).toBe("");
    expect(project?.after.manifests.map(({ file: { path } }) => path)).toEqual(["web/package.json", "package.json"]);
    expect(project?.after.locks.map(({ path }) => path)).toEqual(["package-lock.json"]);
    expect(project?.before?.locks).toHaveLength(1);
  });

  it("joins the manifests of workspaces where there is no lockfile", () => {
    const projects = read([added("package.json", { workspaces: ["web"] }), added("web/package.json", {})]);
    expect(projects.map(({ folder, after }) => [folder, after.manifests.length])).toEqual([["", 2]]);
  });

  it("keeps projects apart that have lockfiles of their own", () => {
    const files = ["api/", "web/"].map((folder) => added(`${folder}package-lock.json`, lockOf("2.0.0")));
    expect(read(files).map(({ folder }) => folder)).toEqual(["api/", "web/"]);
  });

  it("knows both sides of a lockfile, and no earlier one of a new project", () => {
    const [project] = read([changed("package-lock.json", lockOf("2.0.0"), lockOf("2.1.3"))]);
    expect(project?.before?.locks[0]?.packages[0]?.version).toBe("2.0.0");
    expect(project?.after.locks[0]?.packages[0]?.version).toBe("2.1.3");
    expect(read([added("package-lock.json", lockOf("2.0.0"))])[0]?.before).toBeUndefined();
  });

  it("sees that a lockfile is gone", () => {
    const gone: FileChange = {
      path: "package-lock.json",
      status: "removed",
      before: file("package-lock.json", lockOf("2.0.0")),
      hunks: [],
    };
    const [project] = read([gone], [file("package.json", {})]);
    expect(project?.before?.locks).toHaveLength(1);
    expect(project?.after).toMatchObject({ locks: [], hasUnreadLock: false });
  });

  it.each([
    ["does not parse", [added("package-lock.json", "{")], []],
    ["was skipped", [added("package.json", {})], [{ path: "package-lock.json", reason: "too large" } as const]],
    ["may lie beyond the limits", [added("package.json", {})], [{ path: "(files)", reason: "context limit" } as const]],
  ])("says that a lockfile is not known where it %s", (_, files, skipped) => {
    expect(read(files, [], skipped)[0]?.after).toMatchObject({ locks: [], hasUnreadLock: true });
  });

  it.each([
    ["[]"],
    ["{"],
    ['{"dependencies":{"a":1},"overrides":[],"workspaces":{"packages":7}}'],
    ['{"__proto__":{"dependencies":{}}}'],
  ])("takes the manifest %s", (text) => {
    expect(read([added("package.json", text)])[0]?.after.manifests.flatMap(({ dependencies }) => dependencies)).toEqual(
      [],
    );
  });
});
