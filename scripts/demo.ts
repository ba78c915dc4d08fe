import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { startGitHub } from "../test/github/index.ts";
import type { CheckRun } from "../test/github/state.ts";
import { startAdvisoryRegistry } from "./demo/advisory-registry.ts";
import { hasCommand, runCommand } from "./demo/run-command.ts";
import { readShop } from "./demo/shop.ts";
import { type Files, showCheckRun, showComments, showConversation } from "./demo/show-pull-request.ts";
import { type RunningApp, startApp } from "./demo/start-app.ts";
import { watchRequests } from "./demo/watch-requests.ts";

const width = Math.max(60, process.stdout.columns || Number(process.env.COLUMNS) || 100);
const branch = "add-invoices";
const author = "ada";
const patience = 60_000;
const started = performance.now();
let step = "the first step";
let interruption: Interrupted | undefined;

/** Somebody pressed Ctrl-C, or asked the process to end. */
class Interrupted extends Error {}

/**
 * The main job of NodeSec with no account and no service: the real app beside a GitHub stand-in, a real pull request, and what
 * a person would see on GitHub.
 */
async function demo(interrupted: Promise<never>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nodesec-demo-"));
  const clone = join(folder, "shop");
  const report = join(folder, "report.html");
  const cleanUp: (() => unknown)[] = [];
  let app: RunningApp | undefined;
  let isDone = false;
  try {
    await Promise.race([steps(), interrupted]);
    isDone = true;
  } catch (error) {
    const said = app?.said().trim();
    if (said && !(error instanceof Interrupted)) console.error(`\nThe app said:\n${said}`);
    throw error;
  } finally {
    for (const end of cleanUp.toReversed()) await end();
    // The report is what stays.
    const rest = isDone ? [clone, join(folder, "data")] : [folder];
    await Promise.all(rest.map((place) => rm(place, { recursive: true, force: true, maxRetries: 3 })));
  }

  async function steps(): Promise<void> {
    const [base, change, fix] = await Promise.all([readShop("base"), readShop("change"), readShop("fix")]);
    const proposed = { ...base, ...change };
    const mended = { ...proposed, ...fix };

    heading("Start the GitHub stand-in and the app");
    const registry = await startAdvisoryRegistry();
    cleanUp.push(() => registry.close());
    const github = await startGitHub();
    cleanUp.push(() => github.close());
    note(`the stand-in is at ${github.url}; the app makes its database …`);
    app = await startApp({
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: github.app.webhookSecret,
      NODESEC_DATA_DIR: join(folder, "data"),
      NODESEC_GITHUB_API: github.url,
      NODESEC_REGISTRY: registry.url,
      LOG_LEVEL: "error",
    });
    const { url, stop, untilReady } = app;
    cleanUp.push(stop);
    await untilReady();
    github.deliverTo(`${url}/api/github/webhooks`);
    await github.install("corner");
    note(`the app is at ${url}, installed for the org “corner”`);
    const { flush, stop: stopWatching } = watchRequests(github, (text) => note(styleText("dim", text)));
    cleanUp.push(stopWatching);

    heading("Create a repository, push a branch with git, open a pull request");
    const repository = await github.createRepository({
      owner: "corner",
      name: "shop",
      files: base,
      collaborators: { [author]: "write" },
    });
    note(`git clone ${repository.cloneUrl}`);
    await runCommand("git", ["clone", "--quiet", repository.cloneUrl, clone]);
    await git("switch", "--quiet", "--create", branch);
    const first = await pushFiles(change, "Print invoices, search products, take images");
    const pull = await repository.openPullRequest({ title: "Invoices, search, images", head: branch, author });
    note(`${author} opens corner/shop#${pull.number} with ${Object.keys(change).length} changed files`);
    const opened = await completed(first);
    console.log(`\n${showCheckRun(opened, width)}\n`);
    console.log(showComments({ before: base, after: proposed }, pull.reviewComments, width));

    heading("Push a fix for half of it");
    const second = await pushFiles(fix, "Mend the search, the archive, uploads, errors and the image");
    const after = await completed(second);
    console.log(`\n${showCheckRun(after, width)}\n`);
    const fixed = pull.reviewComments.filter(({ body }) => body.includes("Fixed in"));
    note(`${fixed.length} of ${pull.reviewComments.length} comments now say that they are fixed; the first of them:`);
    console.log(`\n${showComments({ before: base, after: mended }, fixed.slice(0, 1), width)}`);

    heading("Comment /nodesec recheck");
    const comment = await pull.comment({ author, body: "/nodesec recheck" });
    await github.waitFor(() => comment.reactions.find(({ content }) => content === "+1"), { timeoutMs: patience });
    const runs = repository.checkRuns(second);
    console.log(`\n${showConversation(comment)}\n`);
    note(`${runs.length} check runs stand on this commit; the newest says: ${runs.at(-1)?.output.title ?? ""}`);

    heading("The same review on your machine: npm run nodesec -- review --format html=FILE");
    const bin = fileURLToPath(new URL("../bin/nodesec.js", import.meta.url));
    await runCommand(process.execPath, [bin, "review", "--base", "origin/main", "--format", `html=${report}`], {
      cwd: clone,
      env: { NODESEC_REGISTRY: registry.url },
      expected: [0, 1],
    });
    note(`the HTML report is at ${styleText("bold", report)}`);

    async function completed(sha: string): Promise<CheckRun> {
      const done = () => repository.checkRuns(sha).findLast(({ status }) => status === "completed");
      const run = await github.waitFor(done, { timeoutMs: patience });
      flush();
      return run;
    }
  }

  function git(...args: string[]) {
    return runCommand("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: clone });
  }

  async function pushFiles(files: Files, message: string): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
    }
    note(`git commit --message "${message}"`);
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    note(`git push origin ${branch}`);
    await git("push", "--quiet", "origin", branch);
    return (await git("rev-parse", "HEAD")).stdout.trim();
  }
}

function heading(text: string): void {
  if (interruption) throw interruption;
  step = text;
  console.log(`\n${styleText("dim", `${seconds()} s`)}  ${styleText(["bold", "cyan"], text)}`);
}

function note(text: string): void {
  // Whatever is under way ends at its next word.
  if (interruption) throw interruption;
  console.log(`        ${text}`);
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1).padStart(4);
}

/** Rejects when the process is asked to end, so that whatever was started is stopped first. */
function untilInterrupted(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        interruption = new Interrupted(signal);
        console.error("\nStopping …");
        reject(interruption);
      });
    }
  });
}

async function main(): Promise<number> {
  if (!(await hasCommand("git"))) {
    console.error("The demo needs git, which was not found. Install git and make sure that it is on PATH.");
    return 2;
  }
  try {
    await demo(untilInterrupted());
    console.log(`\n${styleText("dim", `${seconds()} s`)}  ${styleText(["bold", "green"], "Done")}`);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      console.error("\nStopped. What the demo had started and written is gone.");
      return 130;
    }
    console.error(`\nThe demo failed at “${step}”: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

// Steps that were left behind would keep the process alive.
process.exit(await main());
