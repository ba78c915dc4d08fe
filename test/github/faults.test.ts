import { afterEach, beforeEach, expect, it } from "vitest";
import { type Client, installationClient } from "./client.ts";
import { type GitHubStandIn, startGitHub } from "./index.ts";

let github: GitHubStandIn;
let ask: Client;
const comments = "/repos/acme/shop/issues/1/comments";

beforeEach(async () => {
  github = await startGitHub();
  await github.install("acme");
  const repository = await github.createRepository({ owner: "acme", name: "shop", files: { a: "a" } });
  await repository.commit({ branch: "feature", files: { b: "b" } });
  await repository.openPullRequest({ title: "Change", head: "feature", author: "ada" });
  ask = await installationClient(github, "acme/shop");
  github.requests.clear();
});

afterEach(async () => {
  await github.close();
});

async function countComments(): Promise<number> {
  const { body } = await ask(`GET ${comments}`);
  return Object(body).length;
}

it.each([403, 404, 422, 429, 500, 503])("an operation fails with %i as often as it was told", async (status) => {
  github.fail({ operation: "issues/create-comment", times: 2, with: { status, headers: { "retry-after": "1" } } });
  const first = await ask(`POST ${comments}`, { body: "b" });
  expect({ status: first.status, wait: first.headers.get("retry-after") }).toEqual({ status, wait: "1" });
  expect((await ask(`POST ${comments}`, { body: "b" })).status).toBe(status);
  expect((await ask(`POST ${comments}`, { body: "b" })).status).toBe(201);
  expect(await countComments()).toBe(1);
});

it("a connection is cut before the work is done", async () => {
  github.fail({ method: "POST", path: /comments$/, times: 1, with: "cut" });
  await expect(ask(`POST ${comments}`, { body: "b" })).rejects.toThrow();
  expect(await countComments()).toBe(0);
  expect(github.requests[0]).toMatchObject({ operationId: "issues/create-comment", status: 0 });
});

it("a connection is cut after the work is done", async () => {
  github.fail({ operation: "issues/create-comment", times: 1, with: "cut-after" });
  await expect(ask(`POST ${comments}`, { body: "b" })).rejects.toThrow();
  expect(await countComments()).toBe(1);
});

it("an answer is late", async () => {
  github.fail({ operation: "repos/get", times: 1, with: { delayMs: 150 } });
  const started = performance.now();
  expect((await ask("GET /repos/acme/shop")).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(140);
});
