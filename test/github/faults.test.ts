import { afterEach, beforeEach, expect, it } from "vitest";
import { type Client, idOf, installationClient } from "./client.ts";
import { type GitHubStandIn, type Repository, startGitHub } from "./index.ts";

let github: GitHubStandIn;
let repository: Repository;
let ask: Client;

beforeEach(async () => {
  github = await startGitHub();
  await github.install("acme");
  repository = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "1\n" } });
  ask = await installationClient(github, "acme/shop");
  github.requests.clear();
});

afterEach(() => github.close());

async function createRun() {
  const [commit] = [await repository.state.git.object("refs/heads/main")];
  return await ask("POST /repos/acme/shop/check-runs", { name: "nodesec", head_sha: commit?.sha });
}

it.each([403, 404, 422, 500, 502])("a request can be refused with %i as often as wanted", async (status) => {
  github.fail({ operation: "checks/create", times: 2, with: { status } });
  expect([(await createRun()).status, (await createRun()).status, (await createRun()).status]).toEqual([
    status,
    status,
    201,
  ]);
  expect(repository.checkRuns()).toHaveLength(1);
});

it("a limit can be used up, with word of when to come back", async () => {
  const refusal = {
    status: 429,
    body: { message: "You have exceeded a secondary rate limit" },
    headers: { "retry-after": "2" },
  };
  github.fail({ method: "GET", path: /\/pulls$/, times: 1, with: refusal });
  const answer = await ask("GET /repos/acme/shop/pulls");
  expect(answer).toMatchObject({ status: 429, body: refusal.body });
  expect(answer.headers.get("retry-after")).toBe("2");
});

it("GraphQL can fail too", async () => {
  github.fail({ operation: "graphql", times: 1, with: { status: 502, body: { message: "Something went wrong" } } });
  expect((await ask("POST /graphql", { query: "{ viewer { login } }" })).status).toBe(502);
});

it("a connection can be cut before the work is done", async () => {
  github.fail({ operation: "checks/create", times: 1, with: "cut" });
  await expect(createRun()).rejects.toThrow();
  expect(repository.checkRuns()).toEqual([]);
  expect(github.requests).toMatchObject([{ operationId: "checks/create", status: 0 }]);
});

it("or after it: then all is done, but nobody was told", async () => {
  github.fail({ operation: "checks/create", times: 1, with: "cut-after" });
  await expect(createRun()).rejects.toThrow();
  await github.waitFor(() => repository.checkRuns().length === 1);
});

it("an answer can be late", async () => {
  github.fail({ operation: "checks/create", times: 1, with: { delayMs: 60 } });
  const started = performance.now();
  idOf(await createRun());
  expect(performance.now() - started).toBeGreaterThan(50);
});
