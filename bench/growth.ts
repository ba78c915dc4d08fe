import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rememberParsed } from "../src/analysis/project.ts";
import { configureRules, toCheckedRule } from "../src/checks/configure-rules.ts";
import { checkFiles } from "../src/checks/worker.ts";
import { defaultPolicy } from "../src/config/default-policy.ts";
import type { SourceFile } from "../src/model/change-set.ts";
import { loadRules } from "../src/rules/load.ts";
import { shop } from "./growth/shop.ts";
import type { BenchCase } from "./measure.ts";

const rules = configureRules((await loadRules()).values(), defaultPolicy).map(toCheckedRule);
const { limits } = defaultPolicy;

/** The cost of a file must not depend on how many there are, and that of analysis must stay near that of parsing. */
export const cases: readonly BenchCase[] = [
  ...[10, 100, 1_000, 5_000].map(
    (count): BenchCase => ({
      name: `each file of ${count.toLocaleString("en")}`,
      unit: "ms of CPU",
      limit: 10,
      runs: count < 1_000 ? 10 : 1,
      run: async () => (await timeOf(() => check(shop(count)))) / count,
    }),
  ),
  { name: "a megabyte of published packages", unit: "ms of CPU", limit: 5_000, runs: 1, run: checkPackages },
  { name: "the same as a multiple of parsing", unit: "times", limit: 8, runs: 1, run: comparedToParsing },
];

async function check(files: readonly SourceFile[]): Promise<void> {
  const request = { files: files.map((after) => ({ path: after.path, after })), context: [], rules, limits };
  const { skipped } = await checkFiles({ request, progress: new SharedArrayBuffer(4) });
  if (skipped.length > 0) throw new Error(`Not wholly checked: ${JSON.stringify(skipped[0])}`);
}

/** Of the processor, which does not depend on what else the machine does. */
async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What is installed here anyway, of many authors and styles; each is a project of its own. */
const packages = [
  "commander",
  "semver",
  "yaml",
  "marked",
  "diff",
  "lru-cache",
  "piscina",
  "octokit-auth-probot",
  "pino",
];

async function checkPackages(): Promise<number> {
  const files = packages.map(scriptsOf);
  const time = await timeOf(async () => {
    for (const each of files) await check(each);
  });
  const size = files.flat().reduce((sum, { text }) => sum + text.length, 0);
  return (time / size) * 1_000_000;
}

async function comparedToParsing(): Promise<number> {
  const files = packages.map(scriptsOf);
  const parsing = await timeOf(() => files.flat().map(rememberParsed(limits.depth)));
  const all = await timeOf(async () => {
    for (const each of files) await check(each);
  });
  return all / parsing;
}

function scriptsOf(name: string): readonly SourceFile[] {
  const root = join(import.meta.dirname, "../node_modules", name);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[cm]?js$/.test(path) && !/(?:^|\/)node_modules\/|\.min\./.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8"), blob: path }));
}
