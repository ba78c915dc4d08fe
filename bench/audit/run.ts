import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startAdvisoryServer } from "./advisory-server.ts";
import { type Comparison, compare } from "./compare.ts";
import { unexplained } from "./explain.ts";
import { makeLockfiles } from "./lock.ts";
import { printDifferences, printTable } from "./print.ts";
import { projects } from "./projects.ts";

/** Whether NodeSec finds in real lockfiles what npm finds: see README.md. */
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(import.meta.dirname, "../../node_modules/.cache/nodesec-audit") },
    only: { type: "string", default: "" },
  },
});

const root = resolve(options.out);
const made = await makeLockfiles(projects, root);
const server = await startAdvisoryServer();
const comparisons: Comparison[] = [];
try {
  for (const each of made.filter(({ project, manager }) => `${project.name} ${manager.name}`.includes(options.only))) {
    comparisons.push(await compare(each, server, join(root, "tools/node_modules")));
  }
} finally {
  server.close();
}
if (comparisons.length === 0) throw new Error(`No lockfile is called ${JSON.stringify(options.only)}.`);
printTable(comparisons);
printDifferences(comparisons);
if (comparisons.some((each) => unexplained(each).length > 0)) process.exitCode = 1;
