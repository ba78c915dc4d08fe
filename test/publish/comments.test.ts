import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OwnComment } from "../../src/model/github.ts";
import type { Report, ReportedFinding } from "../../src/model/report.ts";
import type { CommentTexts } from "../../src/publish/comment-texts.ts";
import { publishComments } from "../../src/publish/comments.ts";
import { fakeGitHub, refusal } from "../helpers/fake-github.ts";
import { aFinding, aReport, aSuppressedFinding } from "../helpers/reports.ts";

const review = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const edit = "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}";
const list = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";

const pull = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
const sameHead = { [pull]: () => ({ head: { sha: "abc" } }) };

const target = { owner: "acme", repo: "shop", number: 1, headSha: "abc", appSlug: "nodesec" };
const policy = { comments: { max: 20, minSeverity: "low" as const } };

const texts: CommentTexts = {
  comment: ({ fingerprint }) => `${fingerprint} open`,
  fixed: (body, sha) => `${body.split(" ")[0]} fixed in ${sha}`,
  readMarker(body) {
    const [fingerprint, state] = body.split(" ");
    return fingerprint && (state === "open" || state === "fixed") ? { fingerprint, state } : undefined;
  },
  reviewBody: (posted) => `${posted} comments`,
};

function finding(fingerprint: string, facts: Partial<ReportedFinding> = {}): ReportedFinding {
  return aFinding({ fingerprint, path: "app.js", ...facts });
}

function comment(id: number, body: string): OwnComment {
  return { id, path: "app.js", line: 1, body, hasReplies: false };
}

function publish(github: ReturnType<typeof fakeGitHub>, report: Partial<Report>, existing: readonly OwnComment[] = []) {
  return publishComments(github, target, { report: aReport(report), existing, policy, texts });
}

function bodiesOf({ comments }: Record<string, unknown> = {}): string[] {
  return (comments as { body: string }[]).map(({ body }) => body);
}

const accepting = () => fakeGitHub({ [review]: () => ({}), [edit]: () => ({}) });

beforeEach(() => {
  vi.useFakeTimers().setTimerTickMode("nextTimerAsync");
});
afterEach(() => {
  vi.useRealTimers();
});

describe("publishComments", () => {
  it("posts nothing when there is nothing to say", async () => {
    const github = accepting();
    expect(await publish(github, {})).toMatchObject({ posted: 0 });
    expect(github.requests).toEqual([]);
  });

  it("posts all new comments in one review that only comments", async () => {
    const github = accepting();
    const lines = { kind: "lines" as const, startLine: 3, endLine: 5 };
    await publish(github, { findings: [finding("a"), finding("b", { anchor: lines })] });
    expect(github.requests).toHaveLength(1);
    expect(github.requests[0]?.parameters).toMatchObject({
      commit_id: "abc",
      event: "COMMENT",
      body: "2 comments",
      comments: [
        { path: "app.js", line: 13, side: "RIGHT", body: "a open" },
        { path: "app.js", start_line: 3, start_side: "RIGHT", line: 5, side: "RIGHT", body: "b open" },
      ],
    });
    expect(github.requests[0]?.parameters.comments).not.toHaveProperty("0.start_line");
  });

  it("posts the worst within the cap, and counts comments that stand already", async () => {
    const github = accepting();
    const findings = ["a", "b", "c", "d"].map((fingerprint) => finding(fingerprint));
    const input = { report: aReport({ findings }), existing: [comment(1, "a open")], texts };
    await publishComments(github, target, { ...input, policy: { comments: { max: 3, minSeverity: "low" } } });
    expect(bodiesOf(github.requests[0]?.parameters)).toEqual(["b open", "c open"]);
  });

  it("leaves out what is below the severity that the policy wants comments for", async () => {
    const github = accepting();
    const findings = [finding("a", { severity: "high" }), finding("b", { severity: "medium" })];
    const input = { report: aReport({ findings }), existing: [], texts };
    await publishComments(github, target, { ...input, policy: { comments: { max: 20, minSeverity: "high" } } });
    expect(bodiesOf(github.requests[0]?.parameters)).toEqual(["a open"]);
  });

  it("leaves findings without a line in the diff to the check run", async () => {
    const github = accepting();
    const findings = [finding("a", { anchor: { kind: "file" } }), finding("b", { anchor: { kind: "summary" } })];
    expect(await publish(github, { findings })).toMatchObject({ posted: 0 });
    expect(github.requests).toEqual([]);
  });

  it("does not repeat a comment that stands", async () => {
    const github = accepting();
    expect(await publish(github, { findings: [finding("a")] }, [comment(1, "a open")])).toMatchObject({ kept: 1 });
    expect(github.requests).toEqual([]);
  });

  it("edits the comment of a finding that is gone to fixed, once", async () => {
    const github = accepting();
    expect(await publish(github, {}, [comment(1, "a open"), comment(2, "b fixed in 123")])).toMatchObject({ fixed: 1 });
    expect(github.requests).toMatchObject([{ route: edit, parameters: { comment_id: 1, body: "a fixed in abc" } }]);
  });

  it("reopens the comment of a finding that is back", async () => {
    const github = accepting();
    const outcome = await publish(github, { findings: [finding("a")] }, [comment(1, "a fixed in 123")]);
    expect(outcome).toMatchObject({ reopened: 1, posted: 0 });
    expect(github.requests).toMatchObject([{ route: edit, parameters: { comment_id: 1, body: "a open" } }]);
  });

  it("does not touch comments without our marker", async () => {
    const github = accepting();
    await publish(github, {}, [comment(1, "Hello from the bot")]);
    expect(github.requests).toEqual([]);
  });

  it("does not call a finding fixed whose file could not be reviewed", async () => {
    const github = accepting();
    await publish(github, { skipped: [{ path: "app.js", reason: "time limit" }] }, [comment(1, "a open")]);
    expect(github.requests).toEqual([]);
  });

  it("does not call a finding fixed that a comment silences", async () => {
    const github = accepting();
    await publish(github, { suppressed: [aSuppressedFinding("known", { fingerprint: "a" })] }, [comment(1, "a open")]);
    expect(github.requests).toEqual([]);
  });

  it("goes on where a comment to edit was deleted", async () => {
    const github = fakeGitHub({
      [edit]: ({ comment_id }) => {
        if (comment_id === 1) throw refusal(404);
        return {};
      },
    });
    await publish(github, {}, [comment(1, "a open"), comment(2, "b open")]);
    expect(github.requests).toHaveLength(2);
  });

  it("posts the other comments where GitHub refuses one", async () => {
    const posted: string[] = [];
    const github = fakeGitHub({
      ...sameHead,
      [review]: (parameters) => {
        const bodies = bodiesOf(parameters);
        if (bodies.includes("c open")) throw refusal(422);
        posted.push(...bodies);
        return {};
      },
    });
    const findings = ["a", "b", "c", "d"].map((fingerprint) => finding(fingerprint));
    expect(await publish(github, { findings })).toMatchObject({ posted: 3, refused: 1 });
    expect(posted.sort()).toEqual(["a open", "b open", "d open"]);
  });

  it("gives up at once where GitHub refuses comments on a head that is no longer one", async () => {
    const github = fakeGitHub({
      [pull]: () => ({ head: { sha: "def" } }),
      [review]: () => {
        throw refusal(422);
      },
    });
    expect(await publish(github, { findings: [finding("a"), finding("b")] })).toMatchObject({ posted: 0, refused: 2 });
    expect(github.requests.map(({ route }) => route)).toEqual([review, pull]);
  });

  it("does not try for ever where GitHub refuses all", async () => {
    const github = fakeGitHub({
      ...sameHead,
      [review]: () => {
        throw refusal(422);
      },
    });
    const findings = Array.from({ length: 20 }, (_, index) => finding(`f${index}`));
    expect(await publish(github, { findings })).toMatchObject({ posted: 0, refused: 20 });
    expect(github.requests.length).toBeLessThanOrEqual(9);
  });

  it("does not post a review again whose answer alone was lost", async () => {
    const github = fakeGitHub({
      [review]: () => {
        throw refusal(500);
      },
      [list]: () => [{ body: "a open", user: { login: "nodesec[bot]" } }],
    });
    expect(await publish(github, { findings: [finding("a")] })).toMatchObject({ posted: 1 });
    expect(github.requests.map(({ route }) => route)).toEqual([review, list]);
  });

  it("posts it again where only somebody else's comment bears the marker", async () => {
    let reviews = 0;
    const github = fakeGitHub({
      [review]: () => {
        reviews++;
        if (reviews === 1) throw refusal(502);
        return {};
      },
      [list]: () => [{ body: "a open", user: { login: "mallory" } }],
    });
    await publish(github, { findings: [finding("a")] });
    expect(reviews).toBe(2);
  });
});
