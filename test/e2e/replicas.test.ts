import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GitHubStandIn, startGitHub } from "../github/index.ts";
import { type Served, serve } from "./serve.ts";
import { completed, createShop, harmless, openPull } from "./shop.ts";
import { environmentFor } from "./start.ts";

const url = process.env.DATABASE_URL;

// Needs a PostgreSQL server: the embedded one belongs to one process.
describe.runIf(url)("two replicas on one database", () => {
  let folder: string;
  let github: GitHubStandIn;
  const replicas: Served[] = [];
  const start = async () => void replicas.push(await serve({ ...environmentFor(github, folder), DATABASE_URL: url }));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "nodesec-replicas-"));
    github = await startGitHub();
    await github.install("acme");
    await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all(replicas.map((each) => each.end("SIGKILL")));
    await github.close();
    await rm(folder, { recursive: true, force: true });
    expect(github.violations).toEqual([]);
  });
  /** Either may take a job, whoever took the webhook. */
  const begunBy = async (replica?: Served) => {
    const metrics = await (await fetch(`${replica?.url}/metrics`)).text();
    return Number(/^nodesec_task_wait_seconds_count (\d+)$/m.exec(metrics)?.[1]);
  };
  const deliverTo = (at: number) => github.deliverTo(`${replicas[at]?.url}/`);

  test("review the newest head, whichever of them took which push", async () => {
    const shop = await createShop({ github });
    github.fail({ operation: "graphql", times: 1, with: { delayMs: 5_000 } });
    deliverTo(0);
    const pull = await openPull(shop);
    const older = pull.headSha;
    await github.waitFor(() => shop.checkRuns(older)[0], { timeoutMs: 10_000 });
    deliverTo(1);
    const newest = await shop.push({ branch: "topic", files: { "src/role.js": harmless } });
    expect((await completed({ github }, shop, newest)).conclusion).toBe("success");
    expect((await completed({ github }, shop, older)).conclusion).toBe("neutral");
    expect(pull.reviews).toEqual([]);
  });

  test("do what a killed one left undone", { timeout: 150_000 }, async () => {
    const shop = await createShop({ github });
    github.fail({ operation: "graphql", times: 1, with: { delayMs: 100_000 } });
    const begun = await begunBy(replicas[0]);
    deliverTo(0);
    const pull = await openPull(shop);
    await github.waitFor(() => shop.checkRuns(pull.headSha)[0], { timeoutMs: 10_000 });
    const began = Date.now();
    const busy = (await begunBy(replicas[0])) > begun ? 0 : 1;
    await replicas[busy]?.end("SIGKILL");
    github.clearFaults();
    const run = await github.waitFor(
      () => shop.checkRuns(pull.headSha).find(({ conclusion }) => conclusion === "failure"),
      { timeoutMs: 120_000 },
    );
    // A heartbeat that stays away for 20 s, a look every 10 s, and the pause before another attempt.
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(run.annotations).toHaveLength(1);
    expect(shop.checkRuns().every(({ status }) => status === "completed")).toBe(true);
    expect(pull.reviews).toHaveLength(1);
    expect(await replicas[1 - busy]?.end("SIGTERM")).toBe(0);
  });
});
