import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type GitChangeOptions, readFileAt, readGitChange } from "../../src/changes/git.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ChangeSet } from "../../src/model/change-set.ts";
import { createRepository, runGit, type TemporaryRepository, temporaryFolder } from "./temporary-repository.ts";

const { limits } = defaultPolicy;

async function read(repository: TemporaryRepository, options: Partial<GitChangeOptions> = {}): Promise<ChangeSet> {
  const { changeSet } = await readGitChange({ cwd: repository.root, mode: "range", limits, ...options });
  return changeSet;
}

function texts({ files }: ChangeSet): Record<string, readonly [string | undefined, string | undefined]> {
  return Object.fromEntries(files.map(({ path, before, after }) => [path, [before?.text, after?.text]]));
}

/** A repository with these files on main, and a branch on which the test goes on. */
function branched(files: Readonly<Record<string, string | Buffer>> = { "app.js": "a();\n" }): TemporaryRepository {
  const repository = createRepository();
  repository.commit(files);
  repository.git("checkout", "--quiet", "-b", "topic");
  return repository;
}

describe("a range", () => {
  it("starts at the merge-base: what others merged meanwhile is not in it", async () => {
    const repository = branched({ "app.js": "a();\n", "other.js": "b();\n" });
    const base = repository.git("rev-parse", "HEAD");
    const head = repository.commit({ "app.js": "a();\nmine();\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "other.js": "eval(x);\n", "app.js": "theirs();\na();\n" });
    const changeSet = await read(repository, { base: "main", head: "topic" });
    expect(texts(changeSet)).toEqual({ "app.js": ["a();\n", "a();\nmine();\n"] });
    expect([changeSet.base.sha, changeSet.head.sha]).toEqual([base, head]);
  });

  it("has the hunks of the change", async () => {
    const repository = branched();
    repository.commit({ "app.js": "a();\nb();\n" });
    const { files } = await read(repository);
    expect(files[0]?.hunks).toMatchObject([
      {
        oldStart: 1,
        oldLines: 1,
        newStart: 1,
        newLines: 2,
        lines: [{ kind: "context" }, { kind: "added", text: "b();" }],
      },
    ]);
  });

  it("takes the default branch of the remote where no base is named", async () => {
    const upstream = createRepository();
    upstream.commit({ "app.js": "a();\n" });
    upstream.git("branch", "--move", "main", "trunk");
    const clone = temporaryFolder();
    runGit(clone, ["clone", "--quiet", upstream.root, "."]);
    runGit(clone, ["checkout", "--quiet", "-b", "topic"]);
    const { changeSet } = await readGitChange({ cwd: clone, mode: "range", limits });
    expect(changeSet.base.label).toMatch(/^origin/);
    expect(changeSet.files).toEqual([]);
  });

  it("says what is missing in a shallow clone, and how to get it", async () => {
    const upstream = createRepository();
    upstream.commit({ "app.js": "a();\n" });
    upstream.git("checkout", "--quiet", "-b", "topic");
    upstream.commit({ "app.js": "b();\n" });
    upstream.git("checkout", "--quiet", "main");
    upstream.commit({ "app.js": "c();\n" });
    const clone = temporaryFolder();
    runGit(clone, ["clone", "--quiet", "--depth=1", "--no-single-branch", `file://${upstream.root}`, "."]);
    const reading = readGitChange({ cwd: clone, mode: "range", base: "origin/main", head: "origin/topic", limits });
    await expect(reading).rejects.toMatchObject({
      code: "NO_MERGE_BASE",
      hint: expect.stringContaining("fetch-depth: 0"),
    });
  });

  it.each(["nowhere", "--output=/tmp/x", "HEAD:app.js", ""])(
    "names the revision %j that does not exist",
    async (base) => {
      await expect(read(branched(), { base })).rejects.toMatchObject({ code: "UNKNOWN_REVISION" });
    },
  );

  it("is empty where nothing changed", async () => {
    expect(await read(branched())).toMatchObject({ files: [], skipped: [] });
  });

  it("reads no more files than the limit, and names the others", async () => {
    const repository = branched();
    repository.commit({ "b.js": "b", "c.js": "c", "d.js": "d" });
    const { files, skipped } = await read(repository, { limits: { ...limits, files: 1 } });
    expect(files.map(({ path }) => path)).toEqual(["b.js"]);
    expect(skipped).toEqual(["c.js", "d.js"].map((path) => ({ path, reason: "too many files" })));
  });
});

describe("the index", () => {
  it("is read as it is staged, not as the working tree has it", async () => {
    const repository = branched({ "app.js": "a();\n", "b.js": "b();\n" });
    repository.write({ "app.js": "staged();\n", "b.js": "not staged\n" });
    repository.git("add", "app.js");
    repository.write({ "app.js": "later();\n" });
    const changeSet = await read(repository, { mode: "staged" });
    expect(texts(changeSet)).toEqual({ "app.js": ["a();\n", "staged();\n"] });
    expect(changeSet.head).toEqual({ sha: "", label: "index" });
  });
});

describe("the working tree", () => {
  it("is read with what is staged, what is not, and what git does not know yet", async () => {
    const repository = branched({ "app.js": "a();\n", "b.js": "b();\n", "c.js": "c();\n", ".gitignore": "dist/\n" });
    repository.write({ "app.js": "staged();\n" });
    repository.git("add", "app.js");
    repository.write({ "b.js": "changed();\n", "c.js": null, "new/d.js": "d();\n", "dist/e.js": "e();\n" });
    expect(texts(await read(repository, { mode: "working tree" }))).toEqual({
      "app.js": ["a();\n", "staged();\n"],
      "b.js": ["b();\n", "changed();\n"],
      "c.js": ["c();\n", undefined],
      "new/d.js": [undefined, "d();\n"],
    });
  });

  it("gives each text an id of its own, the one that git would give it", async () => {
    const repository = branched();
    repository.write({ "app.js": "changed();\n", "new.js": "n();\n" });
    const { files } = await read(repository, { mode: "working tree" });
    for (const { path, after } of files) expect(after?.blob).toBe(repository.git("hash-object", path));
  });

  it("follows no link, and takes a repository inside for a submodule", async () => {
    const repository = branched();
    symlinkSync("/etc/passwd", join(repository.root, "passwd.js"));
    mkdirSync(join(repository.root, "inner"));
    runGit(join(repository.root, "inner"), ["init", "--quiet"]);
    runGit(join(repository.root, "inner"), ["commit", "--quiet", "--allow-empty", "--message", "x"]);
    const changeSet = await read(repository, { mode: "working tree" });
    expect(changeSet.skipped).toEqual([
      { path: "inner/", reason: "submodule" },
      { path: "passwd.js", reason: "symlink" },
    ]);
    expect(texts(changeSet)).toEqual({ "inner/": [undefined, undefined], "passwd.js": [undefined, undefined] });
  });

  it("does not wait for a pipe", async () => {
    const repository = branched();
    repository.git("config", "alias.pipe", "!mkfifo app.js");
    repository.write({ "app.js": null });
    repository.git("pipe");
    const { files, skipped } = await read(repository, { mode: "working tree" });
    expect(files.map(({ after }) => after)).toEqual([undefined]);
    expect(skipped.map(({ reason }) => reason).filter((reason) => reason !== "unreadable")).toEqual([]);
  });

  it("sees no change in line ends alone", async () => {
    const repository = branched({ "app.js": "a();\nb();\nc();\n" });
    repository.git("config", "core.autocrlf", "true");
    repository.write({ "app.js": "a();\r\nbb();\r\nc();\r\n" });
    const { files } = await read(repository, { mode: "working tree" });
    const added = files[0]?.hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind === "added"));
    expect(added).toHaveLength(1);
  });
});

describe("a file", () => {
  it("that is renamed has its old path and no hunks", async () => {
    const text = "line\n".repeat(20);
    const repository = branched({ "old.js": text });
    repository.commit({ "old.js": null, "new.js": text });
    const { files } = await read(repository);
    expect(files).toMatchObject([{ status: "renamed", path: "new.js", previousPath: "old.js", hunks: [] }]);
    expect(files[0]?.before).toMatchObject({ path: "old.js", text });
  });

  it("that gets another mode has no hunks", async () => {
    const repository = branched();
    chmodSync(join(repository.root, "app.js"), 0o755);
    repository.commit({});
    expect((await read(repository)).files).toMatchObject([{ status: "modified", path: "app.js", hunks: [] }]);
  });

  it("that is deleted has no text at head", async () => {
    const repository = branched();
    repository.commit({ "app.js": null });
    const changeSet = await read(repository);
    expect(changeSet.files).toMatchObject([{ status: "removed", path: "app.js", before: { text: "a();\n" } }]);
    expect(texts(changeSet)).toEqual({ "app.js": ["a();\n", undefined] });
  });

  it("that becomes a link is left out at head", async () => {
    const repository = branched();
    repository.write({ "app.js": null });
    symlinkSync("/etc/passwd", join(repository.root, "app.js"));
    repository.commit({});
    const changeSet = await read(repository);
    expect(changeSet.skipped).toEqual([{ path: "app.js", reason: "symlink" }]);
    expect(texts(changeSet)).toEqual({ "app.js": ["a();\n", undefined] });
  });

  it("that is a submodule is left out", async () => {
    const repository = branched();
    const commit = repository.git("rev-parse", "HEAD");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},lib`);
    repository.git("commit", "--quiet", "--message", "x");
    expect((await read(repository)).skipped).toEqual([{ path: "lib", reason: "submodule" }]);
  });

  it.each([
    ["with CRLF", "a();\r\nb();\r\n", "a();\r\nb();\r\n"],
    ["that is empty", "", ""],
    ["with a byte order mark", "\uFEFFa();\n", "a();\n"],
    ["without a last line end", "a();", "a();"],
    ["in UTF-16, as Windows writes it", Buffer.from("\uFEFFa();\r\n", "utf16le"), "a();\r\n"],
    ["in UTF-16 with the high bytes first", Buffer.from("\uFEFFa();\n", "utf16le").swap16(), "a();\n"],
  ])("%s is read", async (_, content, text) => {
    const repository = branched();
    repository.commit({ "new.js": content });
    expect(texts(await read(repository))).toEqual({ "new.js": [undefined, text] });
  });

  it.each([
    ["that is binary", "logo.png", Buffer.from([0x89, 0x50, 0, 0, 1]), "binary"],
    ["that is an archive", "backup.zip", Buffer.from("504b030414000000", "hex"), "binary"],
    ["that is not UTF-8", "latin.js", Buffer.from([0x61, 0xe9, 0x0a]), "not UTF-8"],
    ["of five megabytes", "bundle.js", Buffer.alloc(5_000_000, "x"), "too large"],
    ["that is called minified and too large", "jquery.min.js", "a();".repeat(1_000_000), "minified"],
    ["of somebody else", "vendor/jquery.js", "a();\n", "vendored"],
  ])("%s is left out and named", async (_, path, content, reason) => {
    const repository = branched();
    repository.commit({ [path]: content });
    const changeSet = await read(repository);
    expect(changeSet.skipped).toMatchObject([{ path, reason }]);
    expect(texts(changeSet)).toEqual({ [path]: [undefined, undefined] });
  });

  it.each([
    ["long lines", "bundle.js", "var a=1;".repeat(10_000)],
    ["a name that says so", "jquery.min.js", "a();\n"],
  ])("with %s is read, and marked as minified", async (_, path, content) => {
    const repository = branched();
    repository.commit({ [path]: content });
    const { files, skipped } = await read(repository);
    expect(skipped).toEqual([]);
    expect(files[0]?.after).toMatchObject({ path, text: content, minified: true });
  });

  it("with one long line among many short ones is read", async () => {
    const repository = branched();
    repository.commit({ "icons.js": `${"const a = 1;\n".repeat(500)}const icon = "${"x".repeat(20_000)}";\n` });
    expect((await read(repository)).files[0]?.after).not.toHaveProperty("minified");
  });

  it("that is a lockfile may be ten times as large as others", async () => {
    const repository = branched();
    repository.commit({ "package-lock.json": " ".repeat(5_000_000) });
    expect((await read(repository)).skipped).toEqual([]);
  });

  it.each([
    "a b.js",
    "ünï/文.js",
    "-rf.js",
    "--output=x.js",
    ":(glob)a.js",
    "line\nbreak.js",
    "tab\t.js",
    'quote".js',
    "*.js",
  ])("called %j is read", async (path) => {
    const repository = branched();
    repository.commit({ [path]: "a();\n" });
    repository.write({ [path]: "a();\nb();\n" });
    expect(texts(await read(repository))).toEqual({ [path]: [undefined, "a();\n"] });
    expect(texts(await read(repository, { mode: "working tree" }))).toEqual({ [path]: ["a();\n", "a();\nb();\n"] });
    expect(await readFileAt(repository.root, "HEAD", path)).toBe("a();\n");
  });

  it("does not exist at a revision that does not have it", async () => {
    expect(await readFileAt(branched().root, "HEAD", "none.js")).toBeUndefined();
  });
});

describe("a folder", () => {
  it("below the root stands for the whole repository", async () => {
    const repository = branched({ "src/app.js": "a();\n", "b.js": "b();\n" });
    repository.git("config", "diff.relative", "true");
    repository.commit({ "src/app.js": "x();\n", "b.js": "x();\n" });
    const { changeSet, root } = await readGitChange({ cwd: join(repository.root, "src"), mode: "range", limits });
    expect(Object.keys(texts(changeSet))).toEqual(["b.js", "src/app.js"]);
    expect(root).toBe(repository.git("rev-parse", "--show-toplevel"));
  });

  it.each(["", "/does-not-exist"])("that is no repository is named (%j)", async (below) => {
    const reading = readGitChange({ cwd: temporaryFolder() + below, mode: "range", limits });
    await expect(reading).rejects.toMatchObject({ code: "NOT_A_REPOSITORY" });
  });

  it("without a commit has no HEAD", async () => {
    const reading = read(createRepository(), { mode: "staged" });
    await expect(reading).rejects.toMatchObject({ code: "UNKNOWN_REVISION", facts: { revision: "HEAD" } });
  });
});

describe("a merge with conflicts", () => {
  function conflicting(): TemporaryRepository {
    const repository = createRepository();
    repository.commit({ "app.js": "a();\n" });
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commit({ "app.js": "mine();\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "app.js": "theirs();\n" });
    expect(() => repository.git("merge", "--quiet", "topic")).toThrow();
    return repository;
  }

  it("is read as the working tree has it", async () => {
    const { files, skipped } = await read(conflicting(), { mode: "working tree" });
    expect(files).toMatchObject([{ path: "app.js", after: { text: expect.stringContaining("<<<<<<<") } }]);
    expect(skipped).toEqual([]);
  });

  it("is no text in the index, which is said", async () => {
    const { skipped } = await read(conflicting(), { mode: "staged" });
    expect(skipped).toEqual([{ path: "app.js", reason: "unreadable", detail: "its merge has conflicts" }]);
  });
});
