import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { installationClient } from "./client.ts";
import { type GitHubStandIn, startGitHub } from "./index.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const run = promisify(execFile);
let github: GitHubStandIn;
let receiver: Receiver;
let folder: string;

beforeEach(async () => {
  github = await startGitHub();
  receiver = await startReceiver(github.app.webhookSecret);
  folder = await mkdtemp(join(tmpdir(), "nodesec-push-"));
  github.deliverTo(receiver.url);
  await github.install("acme");
});

afterEach(async () => {
  await github.close();
  await receiver.close();
  await rm(folder, { recursive: true });
});

async function git(...args: string[]): Promise<string> {
  const who = ["-c", "user.name=ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgSign=false"];
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0" };
  return (await run("git", [...who, ...args], { cwd: folder, env })).stdout.trim();
}

async function commitFile(text: string): Promise<string> {
  await writeFile(join(folder, "a.js"), text);
  await git("commit", "--quiet", "--all", "--message", "Change");
  return git("rev-parse", "HEAD");
}

it("a real git push moves the branch, the pull request on it, and tells the app", async () => {
  const repository = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "1\n" } });
  await git("clone", "--quiet", repository.cloneUrl, ".");
  await git("switch", "--quiet", "--create", "feature");
  const first = await commitFile("2\n");
  await git("push", "--quiet", "origin", "feature");
  await repository.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  const second = await commitFile("3\n");
  await git("push", "--quiet", "origin", "feature");

  await receiver.waitFor("pull_request", "synchronize");
  const events = receiver.events.filter(({ event }) => event === "pull_request").map(({ payload }) => payload);
  expect(events).toMatchObject([
    { action: "opened", number: 1, pull_request: { head: { sha: first, ref: "feature" } } },
    { action: "synchronize", before: first, after: second, pull_request: { head: { sha: second } } },
  ]);
  const ask = await installationClient(github, "acme/shop");
  expect((await ask("GET /repos/acme/shop/pulls/1")).body).toMatchObject({ head: { sha: second }, changed_files: 1 });
  expect(github.violations).toEqual([]);
});

it("a push to a fork moves the pull request of the repository, and can be compared with it", async () => {
  const repository = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "1\n" } });
  const fork = await repository.fork("eve");
  await git("clone", "--quiet", fork.cloneUrl, ".");
  await git("switch", "--quiet", "--create", "feature");
  await commitFile("2\n");
  await git("push", "--quiet", "origin", "feature");
  await repository.openPullRequest({ title: "Change", head: "feature", headRepository: fork, author: "eve" });
  const sha = await commitFile("3\n");
  await git("push", "--quiet", "origin", "feature");

  await receiver.waitFor("pull_request", "synchronize");
  const ask = await installationClient(github, "acme/shop");
  const files = [{ filename: "a.js", status: "modified", patch: "@@ -1 +1 @@\n-1\n+3" }];
  for (const head of [sha, "eve:feature"]) {
    expect((await ask(`GET /repos/acme/shop/compare/main...${head}`)).body).toMatchObject({ ahead_by: 2, files });
  }
  expect((await ask("GET /repos/acme/shop/pulls/1")).body).toMatchObject({
    head: { sha, repo: { full_name: "eve/shop", fork: true } },
  });
  expect(github.violations).toEqual([]);
});

it("a comment goes with its line, and is outdated once that is changed", async () => {
  const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join("");
  const repository = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": lines("1") } });
  await repository.commit({ branch: "feature", files: { "a.js": lines("1", "2", "3") } });
  await repository.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  const ask = await installationClient(github, "acme/shop");
  const comments = [2, 3].map((line) => ({ path: "a.js", line, side: "RIGHT", body: "b" }));
  await ask("POST /repos/acme/shop/pulls/1/reviews", { event: "COMMENT", body: "b", comments });
  await repository.push({ branch: "feature", files: { "a.js": lines("0", "1", "2", "changed") } });
  expect((await ask("GET /repos/acme/shop/pulls/1/comments")).body).toMatchObject([
    { line: 3, original_line: 2 },
    { line: null, original_line: 3 },
  ]);
  expect(github.violations).toEqual([]);
});
