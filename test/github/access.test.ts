import { afterEach, beforeEach, expect, it } from "vitest";
import { createPrivateKey } from "./auth.ts";
import { appClient, clientOf, installationClient } from "./client.ts";
import { type GitHubStandIn, startGitHub } from "./index.ts";

let github: GitHubStandIn;

beforeEach(async () => {
  github = await startGitHub();
  await github.install("acme", { repositories: ["shop"] });
  for (const name of ["shop", "other"])
    await github.createRepository({ owner: "acme", name, files: { "a.js": "1\n" } });
});

afterEach(() => github.close());

it.each([
  ["signed by another key", {}, true],
  ["of another app", { iss: "1" }, false],
  ["that has expired", { exp: 1 }, false],
  ["that is valid for more than ten minutes", { exp: Math.floor(Date.now() / 1000) + 3600 }, false],
])("a JSON web token %s is refused", async (_, claims, isForeign) => {
  const privateKey = isForeign ? createPrivateKey() : github.app.privateKey;
  const ask = appClient({ url: github.url, app: { ...github.app, privateKey } }, claims);
  expect((await ask("GET /app")).status).toBe(401);
});

it("a valid one is the app, which sees its installations and repositories nowhere else", async () => {
  const ask = appClient(github);
  expect((await ask("GET /app")).body).toMatchObject({ id: github.app.id, slug: "nodesec" });
  expect((await ask("GET /repos/acme/shop/installation")).status).toBe(200);
  expect((await ask("GET /repos/acme/other/installation")).status).toBe(404);
  expect((await ask("GET /repos/acme/shop")).status).toBe(401);
  expect(github.violations).toEqual([]);
});

it("a token that nobody gave is refused, and so is one of an installation that is gone", async () => {
  const ask = await installationClient(github, "acme/shop");
  await github.uninstall("acme");
  for (const client of [clientOf(github, "ghs_made_up"), ask]) {
    const answer = await client("GET /repos/acme/shop");
    expect(answer).toMatchObject({ status: 401, body: { message: "Bad credentials" } });
  }
});

it("a token reaches the repositories of its installation alone", async () => {
  const ask = await installationClient(github, "acme/shop");
  expect((await ask("GET /repos/acme/shop")).status).toBe(200);
  expect((await ask("GET /repos/acme/other")).status).toBe(404);
  expect((await ask("GET /repos/acme/nowhere")).status).toBe(404);
  expect((await ask("GET /installation/repositories")).body).toMatchObject({
    total_count: 1,
    repositories: [{ full_name: "acme/shop" }],
  });
});

it("a permission that is missing is named in the refusal", async () => {
  const ask = await installationClient(github, "acme/shop", { permissions: { checks: "read", contents: "read" } });
  expect((await ask("GET /repos/acme/shop/commits/main/check-runs")).status).toBe(200);
  const refused = await ask("POST /repos/acme/shop/check-runs", { name: "x", head_sha: "0".repeat(40) });
  expect(refused).toMatchObject({ status: 403, body: { message: "Resource not accessible by integration" } });
  expect(refused.headers.get("x-accepted-github-permissions")).toBe("checks=write");
  const pulls = await ask("GET /repos/acme/shop/pulls");
  expect(pulls.headers.get("x-accepted-github-permissions")).toBe("pull_requests=read");
});

it("an archived repository can be read alone", async () => {
  const archived = await github.createRepository({ owner: "open", name: "old", files: {} });
  await github.install("open");
  const ask = await installationClient(github, "open/old");
  archived.archive();
  expect((await ask("GET /repos/open/old")).body).toMatchObject({ archived: true });
  expect((await ask("POST /repos/open/old/issues/1/comments", { body: "b" })).status).toBe(403);
});

it("a public repository of others can be read, not written", async () => {
  await github.createRepository({ owner: "open", name: "shop", private: false });
  const ask = await installationClient(github, "acme/shop");
  expect((await ask("GET /repos/open/shop")).status).toBe(200);
  expect((await ask("POST /repos/open/shop/issues/1/comments", { body: "b" })).status).toBe(403);
});

it("nobody is given more than the installation has", async () => {
  const app = appClient(github);
  const [{ id }] = Object((await app("GET /app/installations")).body);
  const token = await app(`POST /app/installations/${id}/access_tokens`, { permissions: { administration: "write" } });
  expect(token.status).toBe(422);
});

it("what GitHub does not have is a violation, be it an operation, a property or a parameter", async () => {
  const ask = await installationClient(github, "acme/shop");
  expect((await ask("GET /repos/acme/shop/colours")).status).toBe(501);
  expect((await ask("GET /repos/acme/shop/pulls?colour=red")).status).toBe(422);
  expect(github.violations).toEqual([
    "GET /repos/acme/shop/colours is no operation that the stand-in knows",
    "pulls/list: query colour is unknown",
  ]);
});

it("the hourly limit is told in every answer, and refused beyond", async () => {
  github.limits.requestsPerHour = 2;
  const ask = clientOf(github, undefined);
  const remaining = async () => (await ask("GET /")).headers.get("x-ratelimit-remaining");
  expect([await remaining(), await remaining()]).toEqual(["1", "0"]);
  expect(await ask("GET /")).toMatchObject({ status: 403, body: { message: expect.stringContaining("rate limit") } });
});
