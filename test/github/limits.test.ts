import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, idOf, installationClient } from "./client.ts";
import { type GitHubStandIn, type PullRequest, startGitHub } from "./index.ts";

const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
const changed = lines.with(2, "changed 3").with(30, "changed 31");

let github: GitHubStandIn;
let ask: Client;
let sha: string;
let pull: PullRequest;

beforeAll(async () => {
  github = await startGitHub();
  await github.install("acme");
  const repo = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": lines.join("\n") } });
  sha = await repo.commit({
    branch: "feature",
    from: "main",
    files: { "a.js": changed.join("\n") },
    message: "Change",
  });
  pull = await repo.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  ask = await installationClient(github, "acme/shop");
});

afterAll(() => github.close());

const checkRuns = "POST /repos/acme/shop/check-runs";
const annotation = { path: "a.js", start_line: 1, end_line: 1, annotation_level: "failure", message: "No" };

describe("check runs", () => {
  const output = (more: object) => ({ name: "nodesec", head_sha: sha, output: { title: "t", summary: "s", ...more } });

  it("take 50 annotations a request, and add those of a later one", async () => {
    const tooMany = await ask(checkRuns, output({ annotations: Array(51).fill(annotation) }));
    expect(tooMany.status).toBe(422);
    const id = idOf(await ask(checkRuns, output({ annotations: Array(50).fill(annotation) })));
    const { output: more } = output({ annotations: [annotation] });
    const updated = await ask(`PATCH /repos/acme/shop/check-runs/${id}`, { output: more });
    expect(updated.body).toMatchObject({ output: { annotations_count: 51 } });
    const page = await ask(`GET /repos/acme/shop/check-runs/${id}/annotations?per_page=50&page=2`);
    expect(page.body).toHaveLength(1);
  });

  it.each([
    ["a summary of 65,536 characters", { summary: "x".repeat(65_536) }],
    ["a text of 65,536 characters", { text: "x".repeat(65_536) }],
    ["columns over several lines", { annotations: [{ ...annotation, end_line: 2, start_column: 1, end_column: 2 }] }],
    ["an annotation that ends before it starts", { annotations: [{ ...annotation, start_line: 2 }] }],
    ["a title of 256 characters", { annotations: [{ ...annotation, title: "x".repeat(256) }] }],
    ["a message of more than 64 KB", { annotations: [{ ...annotation, message: "x".repeat(65_537) }] }],
    ["an unknown property", { colour: "red" }],
  ])("refuse %s", async (_, more) => {
    expect((await ask(checkRuns, output(more))).status).toBe(422);
  });

  it.each([
    ["no conclusion when completed", { status: "completed" }],
    ["a conclusion that does not exist", { conclusion: "great" }],
    ["four actions", { actions: Array(4).fill({ label: "l", description: "d", identifier: "i" }) }],
    ["a label of 21 characters", { actions: [{ label: "x".repeat(21), description: "d", identifier: "i" }] }],
    ["a description of 41 characters", { actions: [{ label: "l", description: "x".repeat(41), identifier: "i" }] }],
    ["an identifier of 21 characters", { actions: [{ label: "l", description: "d", identifier: "x".repeat(21) }] }],
    ["a commit that does not exist", { head_sha: "1".repeat(40) }],
  ])("refuse %s", async (_, more) => {
    expect((await ask(checkRuns, { name: "nodesec", head_sha: sha, ...more })).status).toBe(422);
  });
});

describe("a review", () => {
  const reviews = "POST /repos/acme/shop/pulls/1/reviews";
  const review = (...comments: object[]) => ({ commit_id: sha, event: "COMMENT", body: "b", comments });
  const comment = (more: object) => ({ path: "a.js", body: "c", side: "RIGHT", ...more });

  it("is taken whole where all its comments stand on lines of the diff", async () => {
    github.violations.length = 0;
    const range = comment({ start_line: 2, start_side: "RIGHT", line: 3 });
    const taken = await ask(reviews, review(comment({ line: 31 }), range));
    expect(taken.body).toMatchObject({ state: "COMMENTED" });
    const listed = await ask("GET /repos/acme/shop/pulls/1/comments");
    expect(listed.body).toMatchObject([{ line: 31 }, { start_line: 2, line: 3, user: { login: "nodesec[bot]" } }]);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["stands on a line outside the hunks", { line: 15 }],
    ["stands on another file", { path: "b.js", line: 3 }],
    ["starts where it ends", { start_line: 3, start_side: "RIGHT", line: 3 }],
    ["starts in another hunk", { start_line: 3, start_side: "RIGHT", line: 31 }],
    ["has no text", { line: 3, body: "" }],
    ["has a text of more than 65,536 characters", { line: 3, body: "x".repeat(65_537) }],
  ])("is refused whole where one comment %s", async (_, more) => {
    const before = pull.reviewComments.length;
    const refused = await ask(reviews, review(comment({ line: 3 }), comment(more)));
    expect(refused.status).toBe(422);
    expect(pull.reviewComments).toHaveLength(before);
  });

  it("needs a body when it only comments", async () => {
    expect((await ask(reviews, { ...review(comment({ line: 3 })), body: undefined })).status).toBe(422);
  });
});
