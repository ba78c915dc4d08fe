import { describe, expect, it } from "vitest";
import { selectFiles } from "../../src/changes/select-files.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ChangeSet, FileChange } from "../../src/model/change-set.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Skipped } from "../../src/model/skipped.ts";

function changed(path: string, after = "a();\n", before?: string): FileChange {
  const side = (text: string) => ({ path, text, blob: text });
  return {
    path,
    status: before === undefined ? "added" : "modified",
    ...(before !== undefined && { before: side(before) }),
    after: side(after),
    hunks: [],
  };
}

function select(files: readonly FileChange[], policy: Partial<Policy> = {}, skipped: readonly Skipped[] = []) {
  const revision = { sha: "", label: "" };
  const changeSet: ChangeSet = { base: revision, head: revision, files, context: [], skipped };
  const selected = selectFiles(changeSet, { ...defaultPolicy, ...policy });
  return { paths: selected.files.map(({ path }) => path), skipped: selected.skipped };
}

describe("selectFiles", () => {
  it("takes every file by default, whatever its name", () => {
    const paths = ["app.js", ".env", ".github/x.yml", "a/b/.c/d.js", "-rf.js", "line\nbreak.js", "[x].js", "(x)/y.js"];
    expect(select(paths.map((path) => changed(path)))).toEqual({ paths, skipped: [] });
  });

  it.each([
    ["docs/**", "docs/a/b.js", true],
    ["docs/**", "src/docs/b.js", false],
    ["docs/", "docs/a/b.js", true],
    ["docs/", "src/docs/b.js", true],
    ["/docs/", "src/docs/b.js", false],
    ["*.md", "a/b/README.md", true],
    ["**/fixtures/**", "test/fixtures/a.js", true],
    ["src/*.js", "src/a/b.js", false],
    ["{a,b}/*.js", "b/x.js", true],
    ["{a,{b,c}/d}/*.js", "c/d/x.js", true],
    ["app/(shop)/**", "app/(shop)/page.js", true],
    ["app/\\[id\\]/*", "app/[id]/page.js", true],
    ["[a-c]x.js", "bx.js", true],
    ["[!a-c]x.js", "bx.js", false],
    ["?.js", "é.js", true],
    ["a?.js", "a/b.js", false],
    ["**/a/**/b/**", "x/a/y/a/z/b/c", true],
    ["a/**", "a/line\nbreak.js", true],
    ["*", ".env", true],
  ])("excludes by %j, as in .gitignore, %j: %s", (pattern, path, isExcluded) => {
    const { paths, skipped } = select([changed(path)], { exclude: [pattern] });
    expect(paths).toEqual(isExcluded ? [] : [path]);
    expect(skipped).toEqual(isExcluded ? [{ path, reason: "excluded" }] : []);
  });

  it.each(["*a".repeat(40), "**/a/".repeat(40), "(a+)+b", "[".repeat(300), "{a,b}".repeat(90), "{1..9999999}"])(
    "does not go back and forth in a path for %j",
    (pattern) => {
      // A matcher that does would meet the time limit of the test.
      const { paths, skipped } = select([changed("a/".repeat(1_000) + "a".repeat(2_000))], {
        exclude: [`${pattern}b`],
      });
      expect([paths.length, skipped.length]).toEqual([1, 0]);
    },
  );

  it("keeps a file that is minified on either side for the secrets in it, and says that its code is not reviewed", () => {
    const { after, ...facts } = changed("app.js");
    const skipped = [{ path: "app.js", reason: "minified", detail: "searched for secrets only" }];
    if (!after) throw new Error("it was just added");
    const small = { ...after, minified: true as const };
    expect(select([{ ...facts, after: small }])).toEqual({ paths: ["app.js"], skipped });
    expect(select([{ ...facts, before: small, after }])).toEqual({ paths: ["app.js"], skipped });
    expect(select([{ ...facts, after: small }], { exclude: ["*.js"] }).skipped).toMatchObject([{ reason: "excluded" }]);
  });

  it("names what is not included", () => {
    const { paths, skipped } = select([changed("src/a.js"), changed("b.js")], { include: ["src/**"] });
    expect(paths).toEqual(["src/a.js"]);
    expect(skipped).toEqual([{ path: "b.js", reason: "excluded" }]);
  });

  it("keeps what is said about files without a name, whatever the config includes", () => {
    const skipped: Skipped[] = [{ path: "(files that GitHub does not list)", reason: "too many files" }];
    expect(select([], { include: ["src/**"] }, skipped).skipped).toEqual(skipped);
  });

  it("says of an excluded file that could not be read only that it is excluded", () => {
    const skipped: Skipped[] = [{ path: "data/x.js", reason: "too large" }];
    expect(select([changed("data/x.js")], { exclude: ["data/"] }, skipped).skipped).toEqual([
      { path: "data/x.js", reason: "excluded" },
    ]);
    expect(select([], {}, skipped).skipped).toEqual(skipped);
  });

  it("stops at the limit of files, of which the excluded are none", () => {
    const files = ["a.md", "b.js", "c.js"].map((path) => changed(path));
    const policy = { exclude: ["*.md"], limits: { ...defaultPolicy.limits, files: 1 } };
    expect(select(files, policy)).toEqual({
      paths: ["b.js"],
      skipped: [
        { path: "a.md", reason: "excluded" },
        { path: "c.js", reason: "too many files" },
      ],
    });
  });

  it.each([
    "// @generated\na();\n",
    "/**\n * @generated by protobuf-ts\n */\na();\n",
    "# Code generated by sqlc. DO NOT EDIT.\n",
    "/* AUTO-GENERATED FILE, do not modify */\na();\n",
  ])("leaves out what says that a tool wrote it: %j", (text) => {
    const skipped = [{ path: "api.ts", reason: "generated" }];
    expect(select([changed("api.ts", text)])).toEqual({ paths: [], skipped });
    expect(select([changed("api.ts", text, text)])).toEqual({ paths: [], skipped });
  });

  it.each(['const text = "@generated";\n', "a();\n// @generatedBy us\n", `${"\n".repeat(2_000)}// @generated\n`])(
    "keeps what does not: %j",
    (text) => {
      expect(select([changed("api.ts", text)]).skipped).toEqual([]);
    },
  );

  it("keeps a file that says so only since this change", () => {
    expect(select([changed("api.ts", "// @generated\neval(x);\n", "a();\n")]).skipped).toEqual([]);
  });
});
