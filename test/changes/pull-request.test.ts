import { describe, expect, it } from "vitest";
import { createBlobCache, openCommitRange, openPullRequest } from "../../src/changes/pull-request.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { Limits } from "../../src/model/policy.ts";
import {
  baseSha,
  type FakeFiles,
  type FakeRepository,
  fakeRepository,
  headSha,
  idOf,
  mergeBaseSha,
} from "./fake-repository.ts";

const { limits } = defaultPolicy;
const ref = { owner: "acme", repo: "shop", number: 1, appSlug: "nodesec", headSha, baseRef: "main" };

async function read(repository: FakeRepository, limited: Partial<Limits> = {}, cache = createBlobCache(50_000_000)) {
  const github = fakeRepository(repository);
  const opened = await openPullRequest(github, ref, cache);
  const changeSet = await opened.changeSet({ ...limits, ...limited });
  return { github, opened, changeSet };
}

function numbered(count: number, text: (index: number) => string): FakeFiles {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/f${index}.js`, text(index)]));
}

describe("openPullRequest", () => {
  it("reads 20 changed files with what they import in four requests", async () => {
    const around = { "package.json": "{}", "app.js": 'require("./src/f1")', "lib/db.js": "db" };
    const before = { ...around, ...numbered(20, (index) => `old(${index});\n`) };
    const after = { ...around, ...numbered(20, (index) => `require("../lib/db");\nnow(${index});\n`) };
    const { github, changeSet } = await read({ before, after });
    expect(changeSet.files).toHaveLength(20);
    expect(changeSet.context.map(({ path }) => path).sort()).toEqual(["app.js", "lib/db.js", "package.json"]);
    expect(github.requests).toHaveLength(4);
  });

  it("needs three requests for a second push of one file, since blobs are kept", async () => {
    const around = { "package.json": "{}", "lib/db.js": "db" };
    const before = { ...around, ...numbered(20, (index) => `old(${index});\n`) };
    const after = { ...around, ...numbered(20, (index) => `require("../lib/db");\nnow(${index});\n`) };
    const cache = createBlobCache(50_000_000);
    await read({ before, after }, {}, cache);
    const pushed = { ...after, "src/f3.js": 'require("../lib/db");\nfixed();\n' };
    const { github, changeSet } = await read({ before, after: pushed }, {}, cache);
    expect(github.requests).toHaveLength(3);
    expect(Object.keys(github.requests[2]?.parameters ?? {}).filter((name) => /^b\d+$/.test(name))).toHaveLength(1);
    expect(changeSet.files.find(({ path }) => path === "src/f3.js")?.after?.text).toContain("fixed()");
    expect(changeSet.context).toHaveLength(2);
  });

  it("shows no pull request what another repository holds, though it names its blob", async () => {
    const cache = createBlobCache(1_000_000);
    const secret = "the other repository's text\n";
    await read({ before: {}, after: { "private.js": secret } }, {}, cache);
    const github = fakeRepository({ before: { gone: { submodule: idOf(secret) } }, after: {} });
    const opened = await openPullRequest(github, { ...ref, repo: "public" }, cache);
    const { files, skipped } = await opened.changeSet(limits);
    expect(files[0]).not.toHaveProperty("before");
    expect(skipped).toEqual([{ path: "gone", reason: "submodule" }]);
  });

  it("gives both sides, GitHub's hunks and the merge-base, not the tip of the base branch", async () => {
    const { changeSet } = await read({ before: { "a.js": "1\n2\n3\n" }, after: { "a.js": "1\nx\n3\n" } });
    expect(changeSet.base).toEqual({ sha: mergeBaseSha, label: "main" });
    expect(changeSet.head.sha).toBe(headSha);
    expect(changeSet.files).toMatchObject([
      {
        ...{ path: "a.js", status: "modified", before: { text: "1\n2\n3\n" }, after: { text: "1\nx\n3\n" } },
        hunks: [{ oldStart: 1, oldLines: 3, newStart: 1, newLines: 3 }],
      },
    ]);
    expect(changeSet.skipped).toEqual([]);
  });

  it("finds out the head by itself where nobody tells, with one request more", async () => {
    const github = fakeRepository({ before: {}, after: { "a.js": "1\n" } });
    const opened = await openPullRequest(github, { ...ref, headSha: "", baseRef: "" }, createBlobCache(1_000));
    expect(opened.headSha).toBe(headSha);
    expect(github.requests).toHaveLength(4);
  });

  it("tells the state, with an app's login as webhooks say it", async () => {
    const { opened } = await read({ before: {}, after: { "a.js": "1\n" } });
    expect(opened.pull).toEqual({
      ...{ number: 1, title: "Change", author: "ada", state: "open", draft: false, fromFork: false },
      ...{ headSha, headRef: "feature", baseSha, baseRef: "main", changedFiles: 1 },
    });
  });

  it("follows a rename to the old path", async () => {
    const text = "const a = 1;\n".repeat(20);
    const { changeSet } = await read({
      before: { "old.js": text },
      after: { "new.js": text },
      renames: { "new.js": "old.js" },
    });
    expect(changeSet.files).toMatchObject([
      { path: "new.js", previousPath: "old.js", status: "renamed", before: { path: "old.js", text }, hunks: [] },
    ]);
  });

  it("gives a removed file its old text and no new one", async () => {
    const { changeSet } = await read({ before: { "a.js": "1\n" }, after: {} });
    expect(changeSet.files).toMatchObject([{ status: "removed", before: { text: "1\n" } }]);
    expect(changeSet.files[0]).not.toHaveProperty("after");
    expect(changeSet.skipped).toEqual([]);
  });

  it("compares the texts where GitHub gives no patch", async () => {
    const repository = { before: { "a.js": "1\n2\n" }, after: { "a.js": "1\nx\n" } };
    const [withPatch, without] = await Promise.all([read(repository), read({ ...repository, withoutPatch: ["a.js"] })]);
    expect(without.changeSet.files).toEqual(withPatch.changeSet.files);
  });

  it("passes paths with any character as variables, never in the query", async () => {
    const path = 'a "quoted"\n\\path: ünï`) { evil }.js';
    const { github, changeSet } = await read({ before: { [path]: "1\n" }, after: { [path]: "2\n" } });
    expect(changeSet.files).toMatchObject([{ path, before: { text: "1\n" }, after: { text: "2\n" } }]);
    const { query } = github.requests[2]?.parameters ?? {};
    expect(query).not.toContain("evil");
    expect(query).not.toContain("quoted");
  });

  it("names what it does not read: binary, symlink, submodule, vendored", async () => {
    const { changeSet } = await read({
      before: { lib: { submodule: "d".repeat(40) }, gone: { submodule: "e".repeat(40) } },
      after: {
        "logo.png": Buffer.from([0x89, 0, 1]),
        link: { symlink: "../../etc/passwd" },
        lib: { submodule: "f".repeat(40) },
        "node_modules/x/index.js": "x\n",
      },
    });
    expect(changeSet.skipped).toEqual([
      { path: "gone", reason: "submodule" },
      { path: "lib", reason: "submodule" },
      { path: "link", reason: "symlink" },
      { path: "logo.png", reason: "binary" },
      { path: "node_modules/x/index.js", reason: "vendored" },
    ]);
    expect(changeSet.files.filter(({ after }) => after)).toEqual([]);
  });

  it("does not download a file that is larger than the limit", async () => {
    const { github, changeSet } = await read({
      before: { "big.js": "x;\n".repeat(1_600_000) },
      after: { "big.js": "x;\n".repeat(1_700_000) },
      withoutPatch: ["big.js"],
    });
    expect(changeSet.skipped).toEqual([{ path: "big.js", reason: "too large", detail: "5100000 bytes" }]);
    expect(github.requests).toHaveLength(3);
    expect(github.requests[2]?.parameters).not.toHaveProperty("b0");
  });

  it("reads a long file whole, which a query would cut", async () => {
    const text = "const x = 1;\n".repeat(50_000);
    const { changeSet } = await read({ before: {}, after: { "long.js": text }, withoutPatch: ["long.js"] });
    expect(changeSet.files[0]?.after?.text).toBe(text);
  });

  it("reads a text whole that a query did cut", async () => {
    const text = "const x = 1;\n".repeat(100);
    const { changeSet } = await read({ before: { "a.js": text }, after: {}, truncatedTexts: [text] });
    expect(changeSet.files[0]?.before?.text).toBe(text);
  });

  it("does not take replacement characters for the text of a file that is not UTF-8", async () => {
    const { changeSet } = await read({ before: {}, after: { "latin.js": Buffer.from([0x61, 0xe9, 0x0a]) } });
    expect(changeSet.skipped).toEqual([{ path: "latin.js", reason: "not UTF-8" }]);
  });

  it("lists the files of a pull request of 400, of which a comparison names 300", async () => {
    const { github, changeSet } = await read({ before: {}, after: numbered(400, (index) => `f(${index});\n`) });
    expect(changeSet.files).toHaveLength(400);
    expect(changeSet.files.every(({ after }) => after)).toBe(true);
    expect(changeSet.skipped).toEqual([]);
    expect(github.requests.length).toBeLessThanOrEqual(11);
  });

  it("says how many files GitHub does not list", async () => {
    const after = numbered(301, (index) => `f(${index});\n`);
    const { changeSet } = await read({ before: {}, after, changedFiles: 3_412 });
    expect(changeSet.skipped).toMatchObject([
      { reason: "too many files", detail: "GitHub lists 301 of 3412 changed files" },
    ]);
  });

  it("misses no file where the count of the pull request lags behind its comparison", async () => {
    const { changeSet } = await read({ before: {}, after: { "a.js": "1\n" }, changedFiles: 5 });
    expect(changeSet.skipped).toEqual([]);
  });

  it("names the files beyond the policy's limit", async () => {
    const { changeSet } = await read({ before: {}, after: numbered(3, String) }, { files: 2 });
    expect(changeSet.files).toHaveLength(2);
    expect(changeSet.skipped).toEqual([{ path: "src/f2.js", reason: "too many files" }]);
  });

  it("reads only the change, and says so, where the repository has too many files to list", async () => {
    const { changeSet } = await read({
      before: { "a.js": "1\n" },
      after: { "a.js": "2\n", "package.json": "{}" },
      truncatedTree: true,
    });
    expect(changeSet.files.map(({ path, after }) => [path, after?.text])).toEqual([
      ["a.js", "2\n"],
      ["package.json", "{}"],
    ]);
    expect(changeSet.context).toEqual([]);
    expect(changeSet.skipped).toMatchObject([{ reason: "context limit" }]);
  });

  it("reads the configs of the repository and of its owner", async () => {
    const organization = { nested: undefined, plain: "failOn: {}\n" };
    const { opened } = await read({ before: {}, after: { "a.js": "1\n" }, config: "rules: {}\n", organization });
    expect(opened.configs).toEqual({
      repository: { text: "rules: {}\n", source: ".github/nodesec.yml at bbbbbbb", path: ".github/nodesec.yml" },
      organization: { text: "failOn: {}\n", source: "acme/.github: nodesec.yml" },
    });
  });

  it("does without the owner's config where that repository is not to be seen", async () => {
    const { opened, changeSet } = await read({ before: {}, after: { "a.js": "1\n" }, organization: "refused" });
    expect(opened.configs).toEqual({});
    expect(changeSet.files[0]?.after?.text).toBe("1\n");
  });

  it("keeps only comments that our bot wrote, though a person may bear the app's name", async () => {
    const thread = (id: string, author: object | null, totalCount = 1) => ({
      ...{ path: "a.js", line: 3 },
      comments: { totalCount, nodes: [{ fullDatabaseId: id, body: `comment ${id}`, author }] },
    });
    const { opened } = await read({
      before: {},
      after: { "a.js": "1\n" },
      threads: [
        thread("3000000001", { __typename: "Bot", login: "nodesec" }, 2),
        thread("2", { __typename: "User", login: "nodesec" }),
        thread("3", { __typename: "Bot", login: "renovate" }),
        thread("4", null),
      ],
    });
    expect(opened.ownComments).toEqual([
      { id: 3_000_000_001, path: "a.js", line: 3, body: "comment 3000000001", hasReplies: true },
    ]);
  });

  it("says that the pull request is gone", async () => {
    const opening = read({ before: {}, after: { "a.js": "1\n" }, pull: null });
    await expect(opening).rejects.toMatchObject({ code: "GITHUB_GONE" });
  });
});

describe("openCommitRange", () => {
  it("reads the change of a merge queue, which is no pull request", async () => {
    const github = fakeRepository({ before: { "a.js": "1\n" }, after: { "a.js": "2\n" } });
    const range = { owner: "acme", repo: "shop", base: baseSha, head: headSha };
    const opened = await openCommitRange(github, range, createBlobCache(1_000_000));
    expect(opened).not.toHaveProperty("pull");
    expect((await opened.changeSet(limits)).files).toMatchObject([{ before: { text: "1\n" }, after: { text: "2\n" } }]);
  });

  it("does not trust a list of files that may be cut", async () => {
    const github = fakeRepository({ before: {}, after: numbered(301, String) });
    const range = { owner: "acme", repo: "shop", base: baseSha, head: headSha };
    const opened = await openCommitRange(github, range, createBlobCache(1_000_000));
    expect((await opened.changeSet(limits)).skipped).toMatchObject([{ reason: "too many files" }]);
  });
});

describe("createBlobCache", () => {
  it("forgets first what was used least lately", () => {
    const cache = createBlobCache(1_000);
    cache.set("a", Buffer.alloc(200));
    cache.set("b", Buffer.alloc(200));
    cache.get("a");
    cache.set("c", Buffer.alloc(200));
    expect(["a", "b", "c"].filter((key) => cache.get(key))).toEqual(["a", "c"]);
  });

  it("does not keep what is larger than the cache, and forgets nothing for it", () => {
    const cache = createBlobCache(1_000);
    cache.set("a", Buffer.alloc(200));
    cache.set("b", Buffer.alloc(2_000));
    expect(["a", "b"].filter((key) => cache.get(key))).toEqual(["a"]);
  });
});
