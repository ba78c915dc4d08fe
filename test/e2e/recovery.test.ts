import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type RunningApp, startApp } from "../../src/app/start.ts";
import { startGitHub } from "../github/index.ts";
import { environmentFor } from "./start.ts";

const folder = await mkdtemp(join(tmpdir(), "nodesec-recovery-"));
const github = await startGitHub();
const log = { debug() {}, info() {}, warn() {}, error() {} };
let app: RunningApp | undefined;

async function start(): Promise<RunningApp> {
  app = await startApp({ env: environmentFor(github, folder), log, pace: { redeliverMs: 300 } });
  github.deliverTo(`${app.url}/`);
  return app;
}

afterAll(async () => {
  await app?.close();
  await github.close();
  await rm(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
});

test("what GitHub could not deliver while the app was away is reviewed after its start, once", async () => {
  await github.install("acme");
  const shop = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "export {};\n" } });
  await shop.commit({ branch: "topic", files: { "b.js": "export const b = 1;\n" } });
  const gone = await start();
  await gone.close();
  const pull = await shop.openPullRequest({ title: "x", head: "topic", author: "alice" });
  await pull.editTitle("y");
  await github.settled();
  expect(github.deliveries.filter(({ event }) => event === "pull_request").map((it) => it.status_code)).toEqual([0, 0]);

  await start();
  const run = await github.waitFor(() => shop.checkRuns(pull.headSha).find(({ status }) => status === "completed"), {
    timeoutMs: 20_000,
  });
  expect(run.conclusion).toBe("success");

  // The next looks find the same failed attempts in the list.
  const seen = github.requests.length;
  await github.waitFor(
    () => github.requests.slice(seen).filter(({ path }) => path.startsWith("/app/hook/deliveries")).length >= 2,
  );
  const attempts = github.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/attempts"));
  const redelivered = github.deliveries.filter(({ redelivery }) => redelivery);
  expect(redelivered.every(({ status_code }) => status_code === 202 || status_code === 200)).toBe(true);
  expect(attempts.length).toBe(redelivered.length);
  expect(new Set(redelivered.map(({ guid }) => guid)).size).toBe(redelivered.length);
  expect(shop.checkRuns(pull.headSha)).toHaveLength(1);
});
