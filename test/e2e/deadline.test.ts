import { afterAll, expect, test } from "vitest";
import { completed, createShop, openPull } from "./shop.ts";
import { startStage } from "./start.ts";

const stage = await startStage({ pace: { deadlineMs: 1_500 } });
afterAll(async () => {
  await stage.close();
  expect(stage.github.violations).toEqual([]);
});

test.each([
  { onError: "neutral", config: "" },
  { onError: "failure", config: "onError: failure\n" },
])("a review that takes too long ends as $onError and says so", async ({ onError, config }) => {
  const shop = await createShop(stage, config ? { ".github/nodesec.yml": config } : {});
  stage.github.fail({ operation: "pulls/create-review", times: 1, with: { delayMs: 4_000 } });
  const pull = await openPull(shop);
  const run = await completed(stage, shop, pull.headSha);
  expect(run.conclusion).toBe(onError);
  expect(run.output.summary).toContain("took longer than");
  expect(shop.checkRuns()).toHaveLength(1);
});
