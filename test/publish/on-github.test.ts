import { ProbotOctokit } from "probot";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createBlobCache, openPullRequest } from "../../src/changes/pull-request.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ReportedFinding } from "../../src/model/report.ts";
import type { CommentTexts } from "../../src/publish/comment-texts.ts";
import { completeCheckRun, publishComments, startCheckRun } from "../../src/publish/index.ts";
import { readMarker, renderComment, renderFixedComment, renderReviewBody } from "../../src/report/review-comment.ts";
import { startGitHub } from "../github/index.ts";
import { aFinding, aRegion, aReport } from "../helpers/reports.ts";

const owner = "acme";
const { limits } = defaultPolicy;
const standIn = await startGitHub();
const installation = await standIn.install(owner);
let names = 0;

afterAll(async () => {
  await standIn.close();
});
afterEach(() => {
  expect(standIn.violations).toEqual([]);
});

/** A client with a fresh token, as the app has for an installation. */
function connect() {
  const { id: appId, privateKey } = standIn.app;
  const auth = { appId, privateKey, installationId: installation.id };
  return new ProbotOctokit({
    auth,
    baseUrl: standIn.url,
    throttle: { enabled: false },
    retry: { retryAfterBaseValue: 20 },
  });
}

const numbered = (count: number, text: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/f${index}.js`, text(index)]));

async function aPullRequest(base: Record<string, string>, change: Record<string, string | null>) {
  const repo = await standIn.createRepository({ owner, name: `shop-${names++}`, files: base });
  const head = await repo.commit({ branch: "feature", from: "main", files: change, message: "Change" });
  const pull = await repo.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  standIn.requests.clear();
  return { repo, pull, head, ref: { owner, repo: repo.name, number: pull.number, appSlug: standIn.app.slug } };
}

function reportOf(fingerprints: readonly string[], path = "src/f0.js") {
  const findings = fingerprints.map((fingerprint, index): ReportedFinding => {
    const anchor = { kind: "lines" as const, startLine: index + 1, endLine: index + 1 };
    return aFinding({ fingerprint, path, region: aRegion(index + 1), anchor });
  });
  return aReport({ findings });
}

function textsOf(report: ReturnType<typeof aReport>): CommentTexts {
  return {
    comment: (finding) => renderComment(finding, { report }),
    fixed: renderFixedComment,
    readMarker,
    reviewBody: (posted) => renderReviewBody(report, posted),
  };
}

/** What the app does about a pull request, with the findings made up. */
async function review(
  octokit: ReturnType<typeof connect>,
  pull: Awaited<ReturnType<typeof aPullRequest>>,
  fingerprints: readonly string[],
  { headSha = pull.head, cache = createBlobCache(50_000_000) } = {},
) {
  const { ref } = pull;
  const target = { owner: ref.owner, repo: ref.repo, headSha };
  const run = await startCheckRun(octokit, { ...target, externalId: `pr:${ref.number};head:${headSha}` });
  const opened = await openPullRequest(octokit, { ...ref, headSha, baseRef: "main" }, cache);
  const changeSet = await opened.changeSet(limits);
  const report = reportOf(fingerprints);
  const published = await publishComments(
    octokit,
    { ...target, number: ref.number, appSlug: ref.appSlug },
    { report, existing: opened.ownComments, policy: defaultPolicy, texts: textsOf(report) },
  );
  await completeCheckRun(octokit, run, {
    conclusion: "success",
    output: { title: "t", summary: "s" },
    annotations: [],
  });
  return { opened, changeSet, published };
}

const lines = (word: string) =>
  Array.from({ length: 9 }, (_, line) => `require("../lib/db"); ${word}(${line});\n`).join("");

describe("a review on the GitHub stand-in", () => {
  it("takes eight requests for 20 changed files and six for a second push of one", async () => {
    const around = { "package.json": "{}", "app.js": 'require("./src/f1")\n', "lib/db.js": "db\n" };
    const pull = await aPullRequest(
      { ...around, ...numbered(20, () => lines("old")) },
      numbered(20, (i) => lines(`now${i}`)),
    );
    const octokit = connect();
    const cache = createBlobCache(50_000_000);
    const first = await review(octokit, pull, ["aaaa", "bbbb"], { cache });
    expect(first.changeSet.files).toHaveLength(20);
    expect(first.changeSet.skipped).toEqual([]);
    expect(first.published).toMatchObject({ posted: 2 });
    expect(standIn.requests.length, String(standIn.requests.map(({ path }) => path))).toBeLessThanOrEqual(8);

    standIn.requests.clear();
    const headSha = await pull.repo.push({ branch: "feature", files: { "src/f3.js": lines("fixed") }, message: "Fix" });
    const second = await review(octokit, pull, ["aaaa"], { headSha, cache });
    expect(second.published).toMatchObject({ posted: 0, kept: 1, fixed: 1 });
    expect(standIn.requests.length, String(standIn.requests.map(({ path }) => path))).toBeLessThanOrEqual(6);
  });

  it("reads a fork's pull request with a rename, a deletion, a link and a binary file", async () => {
    const repo = await standIn.createRepository({
      ...{ owner, name: `shop-${names++}` },
      files: { "old.js": lines("same"), "gone.js": "1\n", "kept.js": "1\n" },
    });
    const fork = await repo.fork("ada");
    const files = {
      ...{ "old.js": null, "new.js": lines("same"), "gone.js": null, "kept.js": "2\n" },
      ...{ link: { symlink: "/etc/passwd" }, "logo.png": Buffer.from([0x89, 0, 1]), 'ö "q".js': "3\n" },
      ...{ "big.js": "x;\n".repeat(1_700_000), "latin.js": Buffer.from([0x61, 0xe9, 0x0a]) },
    };
    const headSha = await fork.commit({ branch: "feature", files });
    const pull = await repo.openPullRequest({ title: "x", head: "feature", headRepository: fork, author: "ada" });
    const ref = { owner, repo: repo.name, number: pull.number, appSlug: standIn.app.slug, headSha, baseRef: "main" };
    const opened = await openPullRequest(connect(), ref, createBlobCache(50_000_000));
    expect(opened.pull).toMatchObject({ fromFork: true, author: "ada", headSha, state: "open" });
    const { files: read, skipped } = await opened.changeSet(limits);
    const byPath = Object.fromEntries(read.map((file) => [file.path, file]));
    expect(byPath["new.js"]).toMatchObject({ status: "renamed", before: { path: "old.js" }, hunks: [] });
    expect(byPath["gone.js"]).toMatchObject({ status: "removed", before: { text: "1\n" } });
    expect(byPath["kept.js"]).toMatchObject({ before: { text: "1\n" }, after: { text: "2\n" } });
    expect(byPath['ö "q".js']).toMatchObject({ after: { text: "3\n" } });
    expect(skipped.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
      "big.js too large",
      "latin.js not UTF-8",
      "link symlink",
      "logo.png binary",
    ]);
  });

  it("reads all files of a pull request of 400", async () => {
    const { ref, head } = await aPullRequest(
      { "a.js": "1\n" },
      numbered(400, (index) => `f(${index});\n`),
    );
    const opened = await openPullRequest(
      connect(),
      { ...ref, headSha: head, baseRef: "main" },
      createBlobCache(50_000_000),
    );
    const { files, skipped } = await opened.changeSet(limits);
    expect(files.filter(({ after }) => after)).toHaveLength(400);
    expect(skipped).toEqual([]);
  });

  it("brings 120 annotations in three chunks", async () => {
    const { ref, head, repo } = await aPullRequest({ "a.js": "1\n" }, { "a.js": "2\n" });
    const octokit = connect();
    const target = { owner, repo: ref.repo, headSha: head };
    const run = await startCheckRun(octokit, { ...target, externalId: "pr:1" });
    const annotations = Array.from({ length: 120 }, (_, index) => ({
      ...{ path: "a.js", start_line: index + 1, end_line: index + 1, message: "m" },
      annotation_level: "warning" as const,
    }));
    standIn.fail({ method: "PATCH", path: /check-runs/, times: 1, with: "cut-after" });
    const output = { title: "t", summary: "s" };
    await completeCheckRun(octokit, run, { conclusion: "failure", output, annotations });
    const [check] = repo.checkRuns(head);
    expect(check).toMatchObject({ name: "nodesec", status: "completed", conclusion: "failure" });
    expect(check?.annotations.map(({ start_line }) => start_line)).toEqual(annotations.map((each) => each.start_line));
  });

  it("edits what is fixed, reopens what is back, repeats nothing and leaves other people's comments alone", async () => {
    const pull = await aPullRequest({ "src/f0.js": lines("old") }, { "src/f0.js": lines("new") });
    const octokit = connect();
    await review(octokit, pull, ["aaaa", "bbbb"]);
    const bodies = () => pull.pull.reviewComments.map(({ user, body }) => [user.login, readMarker(body)?.state]);
    const bot = standIn.app.botLogin;
    const [first] = pull.pull.reviewComments;
    if (first) pull.pull.reply(first, { author: "mallory", body: first.body });

    await review(octokit, pull, ["bbbb"]);
    expect(bodies()).toEqual([
      [bot, "fixed"],
      [bot, "open"],
      ["mallory", "open"],
    ]);
    const again = await review(octokit, pull, ["aaaa", "bbbb"]);
    expect(again.published).toMatchObject({ posted: 0, reopened: 1, kept: 1 });
    expect(bodies().map(([, state]) => state)).toEqual(["open", "open", "open"]);
    expect(pull.pull.reviews).toHaveLength(1);
    expect(again.opened.ownComments.map(({ hasReplies }) => hasReplies)).toEqual([true, false]);
  });

  it("posts one review though the answer to it was lost", async () => {
    const pull = await aPullRequest({ "src/f0.js": lines("old") }, { "src/f0.js": lines("new") });
    standIn.fail({ method: "POST", path: /reviews$/, times: 1, with: "cut-after" });
    const { published } = await review(connect(), pull, ["aaaa"]);
    expect(published).toMatchObject({ posted: 1 });
    expect(pull.pull.reviews).toHaveLength(1);
  });

  it("begins one check run though the answer to it was lost", async () => {
    const { ref, head, repo } = await aPullRequest({ "a.js": "1\n" }, { "a.js": "2\n" });
    standIn.fail({ method: "POST", path: /check-runs$/, times: 1, with: "cut-after" });
    await startCheckRun(connect(), { owner, repo: ref.repo, headSha: head, externalId: "pr:1" });
    expect(repo.checkRuns(head)).toHaveLength(1);
  });

  it("posts the other comments where one stands on a line outside the diff", async () => {
    const pull = await aPullRequest({ "src/f0.js": lines("old") }, { "src/f0.js": lines("new") });
    const { ref, head } = pull;
    const outside = { kind: "lines" as const, startLine: 900, endLine: 900 };
    const { findings } = reportOf(["aaaa", "bbbb", "cccc"]);
    const report = aReport({
      findings: [...findings, aFinding({ fingerprint: "dddd", path: "src/f0.js", anchor: outside })],
    });
    const published = await publishComments(
      connect(),
      { owner, repo: ref.repo, headSha: head, number: ref.number, appSlug: ref.appSlug },
      { report, existing: [], policy: defaultPolicy, texts: textsOf(report) },
    );
    expect(published).toMatchObject({ posted: 3, refused: 1 });
    expect(pull.pull.reviewComments.map(({ body }) => readMarker(body)?.fingerprint).sort()).toEqual([
      "aaaa",
      "bbbb",
      "cccc",
    ]);
  });

  it("reads only the change, and says so, where the tree is longer than GitHub lists", async () => {
    const { ref, head } = await aPullRequest({ "app.js": "1\n", "a.js": "1\n" }, { "a.js": "2\n" });
    const { treeEntries } = standIn.limits;
    standIn.limits.treeEntries = 1;
    try {
      const opened = await openPullRequest(
        connect(),
        { ...ref, headSha: head, baseRef: "main" },
        createBlobCache(1_000_000),
      );
      const { files, context, skipped } = await opened.changeSet(limits);
      expect(files).toMatchObject([{ path: "a.js", before: { text: "1\n" }, after: { text: "2\n" } }]);
      expect(context).toEqual([]);
      expect(skipped).toMatchObject([{ reason: "context limit" }]);
    } finally {
      standIn.limits.treeEntries = treeEntries;
    }
  });

  it("goes on after an answer of 502 to each kind of request", async () => {
    const pull = await aPullRequest({ "src/f0.js": lines("old") }, { "src/f0.js": lines("new") });
    for (const path of [/check-runs$/, /check-runs\/\d+$/, /compare/, /trees/, /graphql/, /reviews$/]) {
      standIn.fail({ path, times: 1, with: { status: 502 } });
    }
    const { published } = await review(connect(), pull, ["aaaa"]);
    expect(published).toMatchObject({ posted: 1 });
    expect(pull.repo.checkRuns(pull.head)).toMatchObject([{ status: "completed", conclusion: "success" }]);
    expect(pull.pull.reviews).toHaveLength(1);
  });

  it("names the permission that the installation lacks", async () => {
    const { ref, head } = await aPullRequest({ "a.js": "1\n" }, { "a.js": "2\n" });
    const { permissions } = installation;
    installation.permissions = { ...permissions, checks: "read" };
    try {
      const begun = startCheckRun(connect(), { owner, repo: ref.repo, headSha: head, externalId: "pr:1" });
      await expect(begun).rejects.toMatchObject({
        code: "GITHUB_PERMISSION",
        message: expect.stringContaining("checks=write"),
      });
    } finally {
      installation.permissions = permissions;
    }
  });

  it("says that a repository is gone", async () => {
    const ref = {
      owner,
      repo: "nowhere",
      number: 1,
      appSlug: standIn.app.slug,
      headSha: "a".repeat(40),
      baseRef: "main",
    };
    await expect(openPullRequest(connect(), ref, createBlobCache(1_000))).rejects.toMatchObject({
      code: "GITHUB_GONE",
    });
  });
});
