import { Octokit } from "@octokit/rest";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBlobCache, openPullRequest } from "../../src/changes/pull-request.ts";

const github = new Octokit({ log: { debug() {}, info() {}, warn() {}, error() {} } });
const ref = { owner: "acme", repo: "shop", number: 1, appSlug: "nodesec", headSha: "abc", baseRef: "release/1.x" };
const comparison = "/repos/acme/shop/compare/release%2F1.x...abc?per_page=100";
const tree = "/repos/acme/shop/git/trees/abc?recursive=1";

const pull = {
  ...{ number: 1, title: "Change", state: "OPEN", isDraft: false, isCrossRepository: true, changedFiles: 0 },
  ...{ headRefOid: "def", headRefName: "feature", baseRefOid: "b", baseRefName: "release/1.x" },
  author: { __typename: "Bot", login: "renovate" },
  reviewThreads: { pageInfo: { hasNextPage: false }, nodes: [] },
};

function open() {
  return openPullRequest(github, ref, createBlobCache(1_000));
}

/** GitHub's answers about a pull request that changes nothing; `answer` is what GraphQL says. */
function answers(answer: object) {
  const api = nock("https://api.github.com");
  api.get(comparison).reply(200, {
    merge_base_commit: { sha: "a" },
    base_commit: { sha: "b" },
    files: [],
    commits: [],
    total_commits: 0,
  });
  api.get(tree).reply(200, { sha: "abc", truncated: false, tree: [] });
  api.post("/graphql").reply(200, answer);
}

beforeEach(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(pending).toEqual([]);
});

describe("openPullRequest over HTTP", () => {
  it("takes an unseen organization for one without a config, though GraphQL calls it an error", async () => {
    answers({
      data: { repository: { pullRequest: pull }, organization: null },
      errors: [{ type: "NOT_FOUND", path: ["organization"], message: "Could not resolve to a Repository" }],
    });
    expect((await open()).configs).toEqual({});
  });

  it("tells the newest head beside the one that was read, and an app's login with its ending", async () => {
    answers({ data: { repository: { pullRequest: pull }, organization: null } });
    const opened = await open();
    expect(opened.headSha).toBe("abc");
    expect(opened.pull).toMatchObject({ headSha: "def", author: "renovate[bot]", fromFork: true });
  });

  it("does not go on without data that a query was refused", async () => {
    answers({
      data: { repository: { pullRequest: null }, organization: null },
      errors: [{ type: "FORBIDDEN", path: ["repository", "pullRequest"], message: "Resource not accessible" }],
    });
    await expect(open()).rejects.toMatchObject({ code: "GITHUB_PERMISSION" });
  });

  it("takes a repository that is not found for gone", async () => {
    const api = nock("https://api.github.com");
    api.get(comparison).reply(404, { message: "Not Found" });
    api.get(tree).reply(404, { message: "Not Found" });
    await expect(open()).rejects.toMatchObject({ code: "GITHUB_GONE" });
  });

  it("says that nothing tells the change where base and head have no common commit", async () => {
    const api = nock("https://api.github.com");
    api.get(comparison).reply(404, { message: "No common ancestor between release/1.x and abc." });
    api.get(tree).reply(200, { sha: "abc", truncated: false, tree: [] });
    await expect(open()).rejects.toMatchObject({ code: "GITHUB_NO_COMMON_COMMIT" });
  });

  it("says that GitHub did not answer", async () => {
    const api = nock("https://api.github.com");
    api.get(comparison).replyWithError("socket hang up");
    api.get(tree).reply(502);
    await expect(open()).rejects.toMatchObject({ code: "GITHUB_UNAVAILABLE" });
  });
});
