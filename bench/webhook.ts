import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAdvisoryRegistry } from "../scripts/demo/advisory-registry.ts";
import { type RunningApp, startApp } from "../scripts/demo/start-app.ts";
import { type GitHubStandIn, type Repository, startGitHub } from "../test/github/index.ts";
import type { BenchCase } from "./measure.ts";

const branch = "change";
const changedFiles = 20;

interface Stage {
  readonly github: GitHubStandIn;
  readonly repository: Repository;
  readonly app: RunningApp;
  close(): Promise<void>;
}

let stage: Stage | undefined;
let round = 0;

/** The real app in a process of its own, and a pull request of 20 changed files that is pushed to again and again. */
export const cases: readonly BenchCase[] = [
  { name: "webhook to completed check, 20 files", limit: 1_000, runs: 20, prepare, run: pushAndWait, cleanUp },
  { name: "answer to a webhook", limit: 50, runs: 30, prepare, run: deliverOnce, cleanUp },
];

async function prepare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nodesec-bench-"));
  const [github, registry] = await Promise.all([startGitHub(), startAdvisoryRegistry()]);
  const app = await startApp({
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    NODESEC_DATA_DIR: folder,
    NODESEC_GITHUB_API: github.url,
    NODESEC_REGISTRY: registry.url,
    LOG_LEVEL: "error",
  });
  github.deliverTo(`${app.url}/api/github/webhooks`);
  await github.install("acme");
  const repository = await github.createRepository({ owner: "acme", name: "shop", files: routes("base") });
  await repository.commit({ branch, files: routes("0") });
  await repository.openPullRequest({ title: "Change routes", head: branch, author: "ada" });
  const close = async () => {
    await app.stop();
    await github.close();
    registry.close();
    await rm(folder, { recursive: true });
  };
  stage = { github, repository, app, close };
}

async function cleanUp(): Promise<void> {
  await stage?.close();
  stage = undefined;
}

/** Express routes of which every fourth has a flaw; each version of them differs in every file. */
function routes(version: string): Record<string, string> {
  const files = Array.from({ length: changedFiles }, (_, index) => {
    const query = index % 4 === 0 && version !== "base" ? "'SELECT * FROM t WHERE id = ' + req.query.id" : '"SELECT 1"';
    const lines = Array.from({ length: 60 }, (_, line) => `export const value${line} = "${version}-${line}";`);
    return [
      `src/routes/route${index}.js`,
      `import { Router } from "express";\nimport { db } from "../db.js";\nexport const router = Router();\nrouter.get("/", async (req, res) => {\n  res.json(await db.query(${query}));\n});\n${lines.join("\n")}\n`,
    ] as const;
  });
  const shared =
    version === "base"
      ? { "package.json": "{}\n", "src/db.js": "import pg from 'pg';\nexport const db = new pg.Pool();\n" }
      : {};
  return { ...Object.fromEntries(files), ...shared };
}

/** From the moment that GitHub sends the event to the moment that it holds the completed check. */
async function pushAndWait(): Promise<number> {
  if (!stage) throw new Error("The bench was not prepared.");
  const { github, repository } = stage;
  await github.settled();
  round++;
  github.requests.clear();
  const sha = await repository.push({ branch, files: routes(String(round)) });
  const sent = github.deliveries.at(-1);
  const run = await github.waitFor(() => repository.checkRuns(sha).find(({ status }) => status === "completed"), {
    timeoutMs: 30_000,
  });
  const update = github.requests.findLast(
    ({ method, path }) => method === "PATCH" && path.endsWith(`/check-runs/${run.id}`),
  );
  if (!sent || !update) throw new Error("The stand-in saw no delivery, or no completed check.");
  return update.at + update.durationMs - Date.parse(sent.delivered_at);
}

/** How long GitHub waits for the answer to an event that starts a review. */
async function deliverOnce(): Promise<number> {
  if (!stage) throw new Error("The bench was not prepared.");
  const { github, repository } = stage;
  round++;
  const before = github.deliveries.length;
  const sha = await repository.push({ branch, files: { "src/routes/route1.js": `export const round = ${round};\n` } });
  await github.settled();
  const answered = github.deliveries.slice(before).find(({ event }) => event === "pull_request");
  await github.waitFor(() => repository.checkRuns(sha).find(({ status }) => status === "completed"), {
    timeoutMs: 30_000,
  });
  if (!answered) throw new Error("No pull_request event was delivered.");
  return answered.duration * 1000;
}
