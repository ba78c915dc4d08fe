import nock from "nock";
import { ProbotOctokit } from "probot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startCheckRun } from "../../src/publish/check-run.ts";
import { publishComments } from "../../src/publish/comments.ts";
import { aFinding, aReport } from "../helpers/reports.ts";

// Octokit as Probot makes it: its retry plugin repeats what failed, and what it must not repeat is the subject here.
const github = new ProbotOctokit({ auth: { token: "t" }, throttle: { enabled: false } });
const target = { owner: "acme", repo: "shop", headSha: "abc", externalId: "pr:1;head:abc" };

const texts = {
  comment: () => "a open",
  fixed: () => "a fixed",
  readMarker: (body: string) => (body === "a open" ? { fingerprint: "a", state: "open" as const } : undefined),
  reviewBody: () => "…",
};

function publish() {
  const input = { report: aReport({ findings: [aFinding({ fingerprint: "a" })] }), existing: [], texts };
  const policy = { comments: { max: 20, minSeverity: "low" as const } };
  return publishComments(github, { ...target, number: 1, appSlug: "nodesec" }, { ...input, policy });
}

beforeEach(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  const isDone = nock.isDone();
  const pending = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(pending).toEqual([]);
  expect(isDone).toBe(true);
});

describe("over HTTP", () => {
  it("begins one check run though the connection was cut after the first request", async () => {
    const api = nock("https://api.github.com");
    let startedAt: unknown;
    api
      .post("/repos/acme/shop/check-runs", (body) => {
        startedAt = body.started_at;
        return true;
      })
      .replyWithError("socket hang up");
    api
      .get("/repos/acme/shop/commits/abc/check-runs")
      .query({ check_name: "nodesec", status: "in_progress", filter: "all", per_page: 100 })
      .reply(200, () => ({
        total_count: 1,
        check_runs: [{ id: 7, external_id: "pr:1;head:abc", started_at: startedAt, output: { annotations_count: 0 } }],
      }));
    expect(await startCheckRun(github, target)).toMatchObject({ id: 7 });
  });

  it("posts one review though the connection was cut after the first request", async () => {
    const api = nock("https://api.github.com");
    api.post("/repos/acme/shop/pulls/1/reviews").replyWithError("socket hang up");
    api
      .get("/repos/acme/shop/pulls/1/comments")
      .query({ sort: "created", direction: "desc", per_page: 100 })
      .reply(200, [{ body: "a open", user: { login: "nodesec[bot]" } }]);
    expect(await publish()).toMatchObject({ posted: 1 });
  });

  it("names the permission that the answer asks for", async () => {
    nock("https://api.github.com")
      .post("/repos/acme/shop/pulls/1/reviews")
      .reply(403, { message: "Resource not accessible" }, { "x-accepted-github-permissions": "pull_requests=write" });
    await expect(publish()).rejects.toMatchObject({
      code: "GITHUB_PERMISSION",
      message: expect.stringContaining("pull_requests=write"),
    });
  });

  it("tells a used-up rate limit from a missing permission", async () => {
    nock("https://api.github.com")
      .post("/repos/acme/shop/check-runs")
      .reply(403, { message: "API rate limit exceeded" }, { "x-ratelimit-remaining": "0" });
    await expect(startCheckRun(github, target)).rejects.toMatchObject({ code: "GITHUB_BUSY" });
  });

  it("keeps the findings where the review is refused", async () => {
    const api = nock("https://api.github.com");
    api.post("/repos/acme/shop/pulls/1/reviews").reply(422, { message: "Unprocessable" });
    api.get("/repos/acme/shop/pulls/1").reply(200, { head: { sha: "abc" } });
    expect(await publish()).toMatchObject({ posted: 0, refused: 1 });
  });
});
