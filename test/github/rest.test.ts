import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { appClient, type Client, clientOf, idOf, installationClient } from "./client.ts";
import { type GitHubStandIn, type PullRequest, type Repository, startGitHub } from "./index.ts";

const root = "/repos/acme/shop";
let github: GitHubStandIn;
let repository: Repository;
let pull: PullRequest;
let ask: Client;
let sha: string;
let runId: number;

beforeAll(async () => {
  github = await startGitHub();
  await github.install("acme");
  repository = await github.createRepository({
    owner: "acme",
    name: "shop",
    files: { "src/a.js": "a\nb\nc\nd\n", logo: Buffer.from([0, 1, 2]), "old.js": "x\ny\nz\n".repeat(10) },
    collaborators: { bob: "write" },
  });
  const files = {
    "src/a.js": "a\nB\nc\nd\n",
    "old.js": null,
    "new.js": "x\ny\nz\n".repeat(10),
    logo: Buffer.from([0, 3]),
  };
  sha = await repository.commit({ branch: "feature", files });
  pull = await repository.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  ask = await installationClient(github, "acme/shop");
  runId = idOf(await ask(`POST ${root}/check-runs`, { name: "nodesec", head_sha: sha, status: "in_progress" }));
});

afterEach(() => {
  expect(github.violations).toEqual([]);
});

afterAll(async () => {
  await github.close();
});

describe("what is written", () => {
  it("a check run is completed, with annotations and a button", async () => {
    const annotation = { path: "src/a.js", start_line: 2, end_line: 2, annotation_level: "failure", message: "No" };
    const output = { title: "One", summary: "s", annotations: [annotation] };
    const actions = [{ label: "Recheck", description: "Look again", identifier: "recheck" }];
    const done = { status: "completed", conclusion: "failure", output, actions };
    expect(await ask(`PATCH ${root}/check-runs/${runId}`, done)).toMatchObject({ status: 200 });
    expect(repository.checkRuns(sha)).toMatchObject([{ conclusion: "failure", actions, annotations: [annotation] }]);
  });

  it("a comment on a file needs no line; it can be edited, answered and deleted", async () => {
    const written = { commit_id: sha, body: "b", path: "new.js", subject_type: "file" };
    const id = idOf(await ask(`POST ${root}/pulls/1/comments`, written));
    await ask(`PATCH ${root}/pulls/comments/${id}`, { body: "changed" });
    expect(pull.reviewComments.at(-1)).toMatchObject({ body: "changed", subject_type: "file" });
    expect((await ask(`DELETE ${root}/pulls/comments/${id}`)).status).toBe(204);
    expect((await ask(`GET ${root}/pulls/comments/${id}`)).status).toBe(404);
  });

  it("a reaction counts once, however often it is given", async () => {
    const comment = await pull.comment({ author: "bob", body: "/nodesec recheck" });
    const path = `${root}/issues/comments/${comment.id}/reactions`;
    expect((await ask(`POST ${path}`, { content: "eyes" })).status).toBe(201);
    expect((await ask(`POST ${path}`, { content: "eyes" })).status).toBe(200);
    expect((await ask(`GET ${path}`)).body).toHaveLength(1);
  });

  it("a comment in the conversation is the app's own", async () => {
    const id = idOf(await ask(`POST ${root}/issues/1/comments`, { body: "hello" }));
    const edited = await ask(`PATCH ${root}/issues/comments/${id}`, { body: "hello again" });
    expect(edited.body).toMatchObject({ body: "hello again", user: { login: "nodesec[bot]" } });
  });
});

describe("what is read is as GitHub describes it", () => {
  it.each([
    "",
    "/branches/main",
    "/commits/feature",
    "/contents/src/a.js",
    "/contents/src",
    "/compare/main...feature",
    "/pulls/1",
    "/pulls?state=all",
    "/pulls/1/commits",
    "/pulls/1/reviews",
    "/pulls/1/comments",
    "/commits/feature/pulls",
    "/commits/feature/check-runs?check_name=nodesec",
    "/commits/feature/check-suites",
    "/collaborators/bob/permission",
    "/git/ref/heads/main",
    "/issues/1/comments",
  ])("GET /repos/acme/shop%s", async (path) => {
    expect((await ask(`GET ${root}${path}`)).status).toBe(200);
  });

  it("the files of a pull request tell renames, and have no patch for what is binary", async () => {
    const { body } = await ask(`GET ${root}/pulls/1/files`);
    expect(body).toMatchObject([
      { filename: "logo", status: "modified" },
      { filename: "new.js", status: "renamed", previous_filename: "old.js" },
      { filename: "src/a.js", additions: 1, deletions: 1, patch: "@@ -1,4 +1,4 @@\n a\n-b\n+B\n c\n d" },
    ]);
    expect(Object(body)[0]).not.toHaveProperty("patch");
  });

  it("a list comes in pages, with the others in the Link header", async () => {
    const { body, headers } = await ask(`GET ${root}/pulls/1/files?per_page=2`);
    expect(body).toHaveLength(2);
    expect(headers.get("link")).toContain('page=2>; rel="next"');
  });

  it("comments in the diff come oldest first, and newest first where that is asked for", async () => {
    const comment = (line: number) => ({ path: "src/a.js", line, side: "RIGHT", body: `on ${line}` });
    await ask(`POST ${root}/pulls/1/reviews`, { event: "COMMENT", body: "b", comments: [comment(2), comment(3)] });
    const { body: oldest } = await ask(`GET ${root}/pulls/1/comments`);
    const { body: newest } = await ask(`GET ${root}/pulls/1/comments?sort=created&direction=desc`);
    expect(oldest).toMatchObject([{ line: 2 }, { line: 3 }]);
    expect(newest).toMatchObject([{ line: 3 }, { line: 2 }]);
  });

  it("a tree is cut at GitHub's limit and says so", async () => {
    expect((await ask(`GET ${root}/git/trees/${sha}?recursive=1`)).body).toMatchObject({ truncated: false });
    github.limits.treeEntries = 2;
    const { body } = await ask(`GET ${root}/git/trees/${sha}?recursive=1`);
    github.limits.treeEntries = 100_000;
    expect(body).toMatchObject({ truncated: true, tree: { length: 2 } });
  });

  it("a blob comes as it is under the raw media type", async () => {
    const { body } = await ask(`GET ${root}/contents/src/a.js?ref=feature`, undefined, {
      accept: "application/vnd.github.raw",
    });
    expect(body).toBe("a\nB\nc\nd\n");
  });

  it("what did not change is a 304, and costs nothing", async () => {
    const etag = (await ask(`GET ${root}`)).headers.get("etag") ?? "";
    const before = await ask("GET /rate_limit");
    expect((await ask(`GET ${root}`, undefined, { "if-none-match": etag })).status).toBe(304);
    expect((await ask("GET /rate_limit")).body).toEqual(before.body);
  });

  it.each(["/app", "/app/installations", "/app/hook/deliveries", `${root}/installation`])(
    "GET %s by the app",
    async (path) => {
      expect((await appClient(github)(`GET ${path}`)).status).toBe(200);
    },
  );

  it("a manifest is exchanged for the secrets of an app", async () => {
    const { status, body } = await clientOf(github, undefined)("POST /app-manifests/a-code/conversions");
    expect({ status, body }).toMatchObject({ status: 201, body: { pem: expect.stringContaining("PRIVATE KEY") } });
  });
});

describe("what belongs to others", () => {
  it("another's private repository does not exist", async () => {
    await github.createRepository({ owner: "other", name: "vault", files: { a: "a" } });
    expect((await ask("GET /repos/other/vault")).status).toBe(404);
  });

  it("the app may not change what a person wrote", async () => {
    const comment = await pull.comment({ author: "bob", body: "mine" });
    expect((await ask(`PATCH ${root}/issues/comments/${comment.id}`, { body: "yours" })).status).toBe(403);
  });
});

describe("what the stand-in refuses to guess", () => {
  it("a property that GitHub does not know is a violation", async () => {
    expect((await ask(`POST ${root}/issues/1/comments`, { body: "b", colour: "red" })).status).toBe(422);
    expect(github.violations.splice(0)).toEqual(["issues/create-comment: body /colour is unknown"]);
  });
});
