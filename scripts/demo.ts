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
import { startApp } from "./demo/start-app.ts";

const width = process.stdout.columns ?? 100;
const branch = "add-invoices";
const author = "ada";

/**
 * The main job of NodeSec with no account and no service: the real app beside a GitHub stand-in, a real pull request, and what
 * a person would see on GitHub.
 */
async function demo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nodesec-demo-"));
  const clone = join(folder, "shop");
  const cleanUp: (() => unknown)[] = [];
  try {
    const [base, change, fix] = await Promise.all([readShop("base"), readShop("change"), readShop("fix")]);
    const proposed = { ...base, ...change };
    const mended = { ...proposed, ...fix };

    heading("Start the GitHub stand-in and the app");
    const registry = await startAdvisoryRegistry();
    cleanUp.push(() => registry.close());
    const github = await startGitHub();
    cleanUp.push(() => github.close());
    const app = await startApp({
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: github.app.webhookSecret,
      NODESEC_DATA_DIR: join(folder, "data"),
      NODESEC_GITHUB_API: github.url,
      NODESEC_REGISTRY: registry.url,
      LOG_LEVEL: "error",
    });
    cleanUp.push(() => app.stop());
    github.deliverTo(`${app.url}/api/github/webhooks`);
    github.install("corner");
    note(`the app listens at ${app.url}, the stand-in at ${github.url}`);

    heading("Create a repository, push a branch with git, open a pull request");
    const repository = await github.createRepository({
      owner: "corner",
      name: "shop",
      files: base,
      collaborators: { [author]: "write" },
    });
    await runCommand("git", ["clone", "--quiet", repository.cloneUrl, clone]);
    await git("switch", "--quiet", "--create", branch);
    const first = await pushFiles(change, "Print invoices, search products, take images");
    const pull = await repository.openPullRequest({ title: "Invoices, search, images", head: branch, author });
    note(`corner/shop#${pull.number}: ${Object.keys(change).length} changed files`);
    const opened = await completed(first);
    console.log(`\n${showCheckRun(opened, width)}\n`);
    console.log(showComments(base, proposed, pull.reviewComments, width));

    heading("Push a fix for half of it");
    const second = await pushFiles(fix, "Mend the search, the archive, uploads, errors and the image");
    const after = await completed(second);
    console.log(`\n${showCheckRun(after, width)}\n`);
    const edited = pull.reviewComments.filter(({ created_at, updated_at }) => updated_at !== created_at);
    const fixed = edited.length > 0 ? edited : pull.reviewComments.filter(({ body }) => body.includes("Fixed in"));
    note(`${fixed.length} of ${pull.reviewComments.length} comments were edited; the first of them now:`);
    console.log(showComments(base, mended, fixed.slice(0, 1), width));

    heading("Comment /nodesec recheck");
    const comment = await pull.comment({ author, body: "/nodesec recheck" });
    await github.waitFor(() => comment.reactions.find(({ content }) => content === "+1"), { timeoutMs: 15_000 });
    const runs = repository.checkRuns(second);
    console.log(`\n${showConversation(comment)}\n`);
    note(`${runs.length} check runs stand on this commit; the newest says: ${runs.at(-1)?.output.title ?? ""}`);

    heading("The same review on your machine: npm run nodesec -- review --format html=FILE");
    const report = join(folder, "report.html");
    const bin = fileURLToPath(new URL("../bin/nodesec.js", import.meta.url));
    await runCommand(process.execPath, [bin, "review", "--base", "origin/main", "--format", `html=${report}`], {
      cwd: clone,
      env: { NODESEC_REGISTRY: registry.url },
      expected: [0, 1],
    });
    console.log(`\nThe HTML report is at ${styleText("bold", report)}\n`);

    async function completed(sha: string): Promise<CheckRun> {
      const done = () => repository.checkRuns(sha).findLast(({ status }) => status === "completed");
      return github.waitFor(done, { timeoutMs: 30_000 });
    }
  } finally {
    for (const end of cleanUp.toReversed()) await end();
    await rm(join(folder, "data"), { recursive: true, force: true });
  }

  function git(...args: string[]) {
    return runCommand("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: clone });
  }

  async function pushFiles(files: Files, message: string): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    await git("push", "--quiet", "origin", branch);
    return (await git("rev-parse", "HEAD")).stdout.trim();
  }
}

const started = performance.now();

function heading(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(4);
  console.log(`\n${styleText("dim", `${seconds} s`)}  ${styleText(["bold", "cyan"], text)}`);
}

function note(text: string): void {
  console.log(`        ${text}`);
}

if (await hasCommand("git")) await demo();
else {
  console.error("The demo needs git, which was not found. Install git and make sure that it is on PATH.");
  process.exitCode = 2;
}
