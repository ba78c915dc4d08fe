import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Client, installationClient } from "./client.ts";
import { type GitHubStandIn, startGitHub } from "./index.ts";

let github: GitHubStandIn;
let ask: Client;

beforeEach(async () => {
  github = await startGitHub();
  await github.install("acme");
  await github.createRepository({
    owner: "acme",
    name: "shop",
    files: {
      "a.js": "let a = 'ä';\n",
      "image.png": Buffer.from([137, 80, 0, 1]),
      "latin1.js": Buffer.from([0x61, 0xe4, 0x0a]),
      "large.js": "x".repeat(600_000),
    },
  });
  ask = await installationClient(github, "acme/shop");
});

afterEach(() => github.close());

function query(text: string, variables: object = {}) {
  return ask("POST /graphql", { query: text, variables });
}

describe("a query for blobs", () => {
  const blobs = `query ($expression: String!) { repository(owner: "acme", name: "shop") {
    object(expression: $expression) { __typename ... on Blob { oid byteSize isBinary isTruncated text } }
  } }`;

  it.each([
    ["a text", "main:a.js", { byteSize: 14, isBinary: false, isTruncated: false, text: "let a = 'ä';\n" }],
    ["a binary file, without a text", "main:image.png", { byteSize: 4, isBinary: true, text: null }],
    ["bytes that are no UTF-8, replaced", "HEAD:latin1.js", { byteSize: 3, isBinary: false, text: "a\ufffd\n" }],
  ])("gives %s", async (_, expression, blob) => {
    const { body } = await query(blobs, { expression });
    expect(body).toMatchObject({ data: { repository: { object: { __typename: "Blob", ...blob } } } });
    expect(github.violations).toEqual([]);
  });

  it("cuts a text of more than 512 KB", async () => {
    const { body } = await query(blobs, { expression: "main:large.js" });
    const object = { byteSize: 600_000, isTruncated: true, text: "x".repeat(512_000) };
    expect(body).toMatchObject({ data: { repository: { object } } });
  });

  it("gives null where there is nothing", async () => {
    const { body } = await query(blobs, { expression: "main:none.js" });
    expect(body).toEqual({ data: { repository: { object: null } } });
  });
});

it("a repository that is not there is an error beside the data, in a 200", async () => {
  const answer = await query(
    '{ a: repository(owner: "acme", name: "shop") { name } b: repository(owner: "acme", name: "x") { name } }',
  );
  expect(answer).toMatchObject({
    status: 200,
    body: { data: { a: { name: "shop" }, b: null }, errors: [{ type: "NOT_FOUND", path: ["b"] }] },
  });
  expect(github.violations).toEqual([]);
});

it("a token without the permission is refused the field", async () => {
  ask = await installationClient(github, "acme/shop", { permissions: { metadata: "read" } });
  const { body } = await query(
    '{ repository(owner: "acme", name: "shop") { object(expression: "main:a.js") { oid } } }',
  );
  expect(body).toMatchObject({ errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }] });
});

it("a field that GitHub's schema does not have is a violation", async () => {
  const { body } = await query('{ repository(owner: "acme", name: "shop") { colour } }');
  expect(body).toMatchObject({ errors: [{ message: expect.stringContaining("colour") }] });
  expect(github.violations).toHaveLength(1);
});

it("the threads of a pull request come in pages, and the app's login is without [bot]", async () => {
  const repository = await github.createRepository({ owner: "acme", name: "chat", files: {} });
  await repository.commit({ branch: "feature", files: { "a.js": "1\n2\n3\n" } });
  const pull = await repository.openPullRequest({ title: "Change", head: "feature", author: "ada", draft: true });
  const comments = [1, 2, 3].map((line) => ({ path: "a.js", line, side: "RIGHT", body: `on ${line}` }));
  const review = { commit_id: pull.headSha, event: "COMMENT", body: "b", comments };
  await ask("POST /repos/acme/chat/pulls/1/reviews", review);
  const [first] = pull.reviewComments;
  if (first) pull.reply(first, { author: "ada", body: "Why?" });
  const threads = `query ($after: String) { repository(owner: "acme", name: "chat") { pullRequest(number: 1) {
    isDraft headRefOid baseRefName changedFiles isCrossRepository author { __typename login }
    reviewThreads(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes {
      path line comments(first: 1) { totalCount nodes { fullDatabaseId body author { __typename login } } }
    } }
  } } }`;
  const { body } = await query(threads);
  const author = { __typename: "Bot", login: "nodesec" };
  const nodes = [{ fullDatabaseId: String(first?.id), body: "on 1", author }];
  const facts = {
    isDraft: true,
    headRefOid: pull.headSha,
    baseRefName: "main",
    changedFiles: 1,
    isCrossRepository: false,
  };
  const pageInfo = { hasNextPage: true, endCursor: expect.any(String) };
  const { pullRequest } = Object(body).data.repository;
  expect(pullRequest).toMatchObject({ ...facts, author: { __typename: "User", login: "ada" } });
  expect(pullRequest.reviewThreads).toMatchObject({
    pageInfo,
    nodes: [{ line: 1, comments: { totalCount: 2, nodes } }, { line: 2 }],
  });
  const next = await query(threads, { after: pullRequest.reviewThreads.pageInfo.endCursor });
  const rest = { pageInfo: { hasNextPage: false }, nodes: [{ path: "a.js", line: 3 }] };
  expect(next.body).toMatchObject({ data: { repository: { pullRequest: { reviewThreads: rest } } } });
  expect(github.violations).toEqual([]);
});

it.each([
  ["MISSING_PAGINATION_BOUNDARIES", "comments { totalCount }"],
  ["EXCESSIVE_PAGINATION", "comments(first: 101) { totalCount }"],
])("a connection is refused with %s", async (type, field) => {
  const repository = await github.createRepository({ owner: "acme", name: "chat", files: {} });
  await repository.commit({ branch: "feature", files: { "a.js": "1\n" } });
  await repository.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  const { body } = await query(`{ repository(owner: "acme", name: "chat") { pullRequest(number: 1) { ${field} } } }`);
  expect(body).toMatchObject({ errors: [{ type }] });
});
