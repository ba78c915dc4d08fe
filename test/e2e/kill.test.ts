import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startGitHub } from "../github/index.ts";
import { environmentFor } from "./start.ts";

const folder = await mkdtemp(join(tmpdir(), "nodesec-kill-"));
const github = await startGitHub();
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the real program and waits until it takes webhooks. */
async function serve(port: number): Promise<ChildProcess> {
  const env = { ...process.env, ...environmentFor(github, folder), PORT: String(port) };
  const child = spawn(process.execPath, ["bin/nodesec.js", "serve"], { env, stdio: "ignore" });
  children.push(child);
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await sleep(100);
  }
  throw new Error("nodesec serve did not start");
}

test("a SIGKILL between the answer and the check run loses nothing", { timeout: 120_000 }, async () => {
  await github.install("acme");
  const shop = await github.createRepository({ owner: "acme", name: "shop", files: { "a.js": "export {};\n" } });
  await shop.commit({ branch: "topic", files: { "b.js": "export const b = 1;\n" } });
  const port = 20_000 + (process.pid % 20_000);
  const child = await serve(port);
  github.deliverTo(`http://127.0.0.1:${port}/`);
  // Whatever the app asks GitHub for is cut off, so that it cannot begin the check run before it is killed.
  github.fail({ path: /check-runs|access_tokens|compare|trees/, times: 1_000, with: { delayMs: 60_000 } });
  const pull = await shop.openPullRequest({ title: "x", head: "topic", author: "alice" });
  await github.settled();
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
  expect(github.deliveries.findLast(({ event }) => event === "pull_request")?.status_code).toBe(202);
  expect(shop.checkRuns(pull.headSha)).toEqual([]);

  github.clearFaults();
  const next = await serve(port);
  await github.waitFor(() => shop.checkRuns(pull.headSha).at(-1)?.conclusion === "success", { timeoutMs: 60_000 });
  const ended = once(next, "exit");
  next.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
});
