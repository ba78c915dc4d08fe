import { afterAll, beforeAll, expect, it } from "vitest";
import { type Client, installationClient } from "./client.ts";
import type { FileContent } from "./git.ts";
import { type GitHubStandIn, type Repository, startGitHub } from "./index.ts";

type Files = Readonly<Record<string, FileContent>>;

let github: GitHubStandIn;
let repository: Repository;
let ask: Client;
let count = 0;

beforeAll(async () => {
  github = await startGitHub();
  await github.install("acme");
  repository = await github.createRepository({ owner: "acme", name: "shop" });
  ask = await installationClient(github, "acme/shop");
});

afterAll(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

async function compare(before: Files, after: Files): Promise<unknown> {
  const [base, head] = [`base-${++count}`, `head-${count}`];
  await repository.commit({ branch: base, files: before });
  await repository.commit({ branch: head, from: base, files: after });
  await repository.openPullRequest({ title: "Change", head, base, author: "ada" });
  const { body } = await ask(`GET /repos/acme/shop/compare/${base}...${head}`);
  return Object(body).files;
}

it("a comparison lists 300 files, while the pull request lists them all in pages of 100 at most", async () => {
  const after = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`many/${1000 + index}.js`, "1\n"]));
  expect(await compare({}, after)).toHaveLength(300);
  const pull = `/repos/acme/shop/pulls/${count}`;
  expect((await ask(`GET ${pull}`)).body).toMatchObject({ changed_files: 301 });
  expect((await ask(`GET ${pull}/files?per_page=101`)).body).toHaveLength(100);
  expect((await ask(`GET ${pull}/files?per_page=100&page=4`)).body).toMatchObject([{ filename: "many/1300.js" }]);
});

it.each([
  ["is binary", { a: Buffer.from([0, 1]) }, { a: Buffer.from([0, 2]) }],
  ["is longer than 20,000 lines", {}, { a: "x\n".repeat(20_001) }],
  ["is larger than 500 KB", {}, { a: "x".repeat(500_001) }],
  ["is renamed as it is", { b: "x\n".repeat(9) }, { a: "x\n".repeat(9), b: null }],
  ["has another mode only", { a: "x\n" }, { a: { content: "x\n", mode: "100755" } }],
  ["is empty", {}, { a: "" }],
])("a file has no patch where it %s", async (_, before, after) => {
  const [file] = Object(await compare(before, after));
  expect(file).toMatchObject({ filename: "a", sha: expect.stringMatching(/^[0-9a-f]{40}$/) });
  expect(file).not.toHaveProperty("patch");
});

it.each([
  ["a link", { link: { symlink: "a.js" } }, "added", "@@ -0,0 +1 @@\n+a.js\n\\ No newline at end of file"],
  ["a file that becomes a link", { a: { symlink: "b" } }, "changed", undefined],
  ["a removed file", { a: null }, "removed", "@@ -1 +0,0 @@\n-1"],
])("%s has a status and a patch", async (_, after, status, patch) => {
  const [file] = Object(await compare({ a: "1\n" }, after));
  expect(file).toMatchObject({ status, ...(patch !== undefined && { patch }) });
});

it.each(["ä.js", "with space.js", 'quote".js', "line\nbreak.js", "@@ -1 +1 @@", "tab\t.js"])(
  "a file may be named %j",
  async (name) => {
    expect(await compare({}, { [name]: "1\n" })).toMatchObject([{ filename: name, patch: "@@ -0,0 +1 @@\n+1" }]);
  },
);

it.each(["1\r@@ -9 +9 @@\n2\n", "1\rdiff --git a/b b/b\n", "1\u2028@@ -9 +9 @@\n"])(
  "a text that looks like a diff behind a line end of another kind stays what it is: %j",
  async (text) => {
    const [file, other] = Object(await compare({}, { a: text, b: "1\n" }));
    expect(file.patch).toBe(
      `@@ -0,0 +1${text.endsWith("2\n") ? ",2" : ""} @@\n+${text.trimEnd().replace("\n", "\n+")}`,
    );
    expect(other).toMatchObject({ filename: "b", patch: "@@ -0,0 +1 @@\n+1" });
  },
);
