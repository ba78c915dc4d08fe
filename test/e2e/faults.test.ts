import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { completed, createShop, harmless, openPull } from "./shop.ts";
import { type Stage, startStage } from "./start.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ pace: { requestRetryMs: 20, retrySeconds: 1 } });
});
afterAll(() => stage.close());
afterEach(() => {
  stage.github.clearFaults();
  expect(stage.github.violations.splice(0)).toEqual([]);
});

const reading = ["repos/compare-commits-with-basehead", "git/get-tree", "graphql"];
const writing = ["checks/create", "pulls/create-review", "checks/update"];

/** An account whose token the app does not have yet. */
let accounts = 0;
async function createFreshShop() {
  const owner = `acme-${++accounts}`;
  await stage.github.install(owner);
  return await stage.github.createRepository({ owner, name: "shop", files: { "src/app.js": "export {};\n" } });
}

const errors = (shop: { readonly fullName: string }) =>
  stage.logged.filter(({ level, facts }) => level === "error" && JSON.stringify(facts).includes(shop.fullName));

describe("a request that fails once", () => {
  const operations = ["apps/create-installation-access-token", ...reading, ...writing];
  const faults = [{ status: 502 }, "cut", "cut-after"] as const;
  const cases = operations.flatMap((operation) => faults.map((fault) => ({ operation, fault })));

  test.each(cases)("changes nothing: $operation, $fault", async ({ operation, fault }) => {
    const shop = await createFreshShop();
    stage.github.fail({ operation, times: 1, with: fault });
    const pull = await openPull(shop);
    const run = await completed(stage, shop, pull.headSha);
    expect(run.conclusion).toBe("failure");
    expect(run.annotations).toHaveLength(1);
    expect(shop.checkRuns()).toHaveLength(1);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviewComments).toHaveLength(1);
  });
});

test("a request that always fails is told in the check run", async () => {
  const shops = await Promise.all(reading.map(() => createFreshShop()));
  for (const [at, operation] of reading.entries()) {
    // GraphQL has one path for all; the other two fail before they come to it.
    const path = operation === "graphql" ? /graphql/ : new RegExp(`^/repos/${shops[at]?.fullName}/`);
    stage.github.fail({ operation, path, times: 1_000, with: { status: 503 } });
  }
  for (const shop of shops) await openPull(shop);
  for (const shop of shops) {
    const run = await stage.github.waitFor(
      () => shop.checkRuns().find(({ output }) => `${output.title}`.includes("Could not review")),
      { timeoutMs: 25_000 },
    );
    expect(run.conclusion).toBe("neutral");
    expect(run.output.summary).toContain("did not answer");
    expect(shop.checkRuns().every(({ status }) => status === "completed")).toBe(true);
  }
});

describe("GitHub", () => {
  test("that knows the repository no longer ends the review quietly", async () => {
    const shop = await createFreshShop();
    const path = new RegExp(`^/repos/${shop.fullName}/`);
    stage.github.fail({ path, times: 1_000, with: { status: 404, body: { message: "Not Found" } } });
    await openPull(shop);
    await stage.github.waitFor(() =>
      stage.logged.some(({ facts }) => JSON.stringify(facts).includes(shop.fullName) && "code" in facts),
    );
    expect(errors(shop)).toEqual([]);
    expect(shop.checkRuns()).toEqual([]);
  });

  test("that knows the installation no longer ends the review quietly", async () => {
    const shop = await createFreshShop();
    stage.github.holdDeliveries();
    await openPull(shop);
    await stage.github.uninstall(shop.owner);
    stage.github.releaseDeliveries();
    await stage.github.waitFor(() =>
      stage.logged.some(({ facts }) => JSON.stringify(facts).includes(shop.fullName) && "code" in facts),
    );
    expect(errors(shop)).toEqual([]);
  });

  test("that refuses a check run is told in the log, with the permission", async () => {
    const shop = await createFreshShop();
    const headers = { "x-accepted-github-permissions": "checks=write" };
    stage.github.fail({ operation: "checks/create", times: 1_000, with: { status: 403, headers } });
    await openPull(shop);
    await stage.github.waitFor(() => errors(shop)[0]);
    expect(errors(shop)[0]?.message).toContain("checks=write");
  });

  test("that has lost the head refuses its check, and the next head is reviewed", async () => {
    const shop = await createFreshShop();
    stage.github.fail({ operation: "checks/create", times: 1, with: { status: 422 } });
    await openPull(shop);
    await stage.github.waitFor(() => errors(shop)[0]);
    const sha = await shop.push({ branch: "topic", force: true, from: "main", files: { "src/role.js": harmless } });
    expect((await completed(stage, shop, sha)).conclusion).toBe("success");
  });

  test.each([
    { operation: "checks/create", status: 429 },
    { operation: "graphql", status: 403 },
  ])("that asks to wait is not asked again before: $operation, $status", async ({ operation, status }) => {
    const shop = await createFreshShop();
    const seen = stage.github.requests.length;
    stage.github.fail({ operation, times: 1, with: { status, headers: { "retry-after": "3" } } });
    const pull = await openPull(shop);
    const run = await stage.github.waitFor(
      () => shop.checkRuns(pull.headSha).find(({ conclusion }) => conclusion === "failure"),
      { timeoutMs: 20_000 },
    );
    expect(run.annotations).toHaveLength(1);
    const since = stage.github.requests.slice(seen);
    const refused = since.find((request) => request.status === status)?.at ?? Number.NaN;
    // What was under way at that moment may still arrive.
    const next = since.filter(({ at }) => at > refused + 500).map(({ at }) => at - refused);
    expect(Math.min(...next)).toBeGreaterThanOrEqual(3_000);
    await completed(stage, shop, pull.headSha);
    expect(pull.reviewComments).toHaveLength(1);
  });
});

test("a pull request that is closed during its review gets no comment, and its check is completed", async () => {
  const shop = await createShop(stage);
  stage.github.fail({ operation: "graphql", times: 1, with: { delayMs: 1_000 } });
  const pull = await openPull(shop);
  await stage.github.waitFor(() => shop.checkRuns(pull.headSha)[0]);
  await pull.close();
  const run = await completed(stage, shop, pull.headSha);
  expect(run).toMatchObject({ conclusion: "neutral" });
  expect(pull.reviews).toEqual([]);
});
