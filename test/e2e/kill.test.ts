import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startGitHub } from "../github/index.ts";
import { type Served, serve } from "./serve.ts";
import { environmentFor } from "./start.ts";

const folder = await mkdtemp(join(tmpdir(), "nodesec-kill-"));
const github = await startGitHub();
const all: Served[] = [];
afterAll(async () => {
  await Promise.all(all.map((served) => served.end("SIGKILL")));
  await github.close();
  await rm(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
});

async function start(): Promise<Served> {
  const served = await serve(environmentFor(github, folder));
  all.push(served);
  github.deliverTo(`${served.url}/`);
  return served;
}

test("a SIGKILL between the answer and the check run loses nothing", { timeout: 120_000 }, async () => {
  await github.install("acme");
  const shop = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "export {};\n" } });
  await shop.commit({ branch: "topic", files: { "b.js": "export const b = 1;\n" } });
  const first = await start();
  // Whatever the app asks GitHub for is cut off, so that it cannot begin the check run before it is killed.
  github.fail({ path: /check-runs|access_tokens|compare|trees/, times: 1_000, with: { delayMs: 60_000 } });
  const pull = await shop.openPullRequest({ title: "x", head: "topic", author: "alice" });
  await github.settled();
  await first.end("SIGKILL");
  expect(github.deliveries.findLast(({ event }) => event === "pull_request")?.status_code).toBe(202);
  expect(shop.checkRuns(pull.headSha)).toEqual([]);

  github.clearFaults();
  const second = await start();
  await github.waitFor(() => shop.checkRuns(pull.headSha).at(-1)?.conclusion === "success", { timeoutMs: 60_000 });

  // Killed in the middle of a review, whose check run stays behind; a push comes before the next start.
  github.fail({ operation: "graphql", times: 1, with: { delayMs: 60_000 } });
  const interrupted = await shop.push({ branch: "topic", files: { "b.js": "export const b = 2;\n" } });
  await github.waitFor(() => shop.checkRuns(interrupted)[0]?.status === "in_progress", { timeoutMs: 20_000 });
  await second.end("SIGKILL");
  github.clearFaults();
  const newest = await shop.push({ branch: "topic", files: { "b.js": "export const b = 3;\n" } });
  await github.settled();
  const third = await start();
  await github.waitFor(() => shop.checkRuns(newest).at(-1)?.conclusion === "success", { timeoutMs: 60_000 });
  await github.waitFor(() => shop.checkRuns().every(({ status }) => status === "completed"));
  expect(shop.checkRuns(interrupted)[0]?.conclusion).toBe("neutral");
  expect(await third.end("SIGTERM")).toBe(0);
});
