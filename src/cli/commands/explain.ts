import { nearest } from "../../config/nearest.ts";
import { NodesecError } from "../../errors.ts";
import { readPage } from "../../pages/read-page.ts";
import { plainProse } from "../../report/prose.ts";
import { terminalMarkdown } from "../../report/terminal-markdown.ts";
import { loadRules } from "../../rules/load.ts";
import { columns, useColor } from "../use-color.ts";

/** `nodesec explain`: a rule's page, or the list of rules. */
export async function explain(id: string | undefined, options: { readonly color: boolean }): Promise<void> {
  const rules = await loadRules();
  if (id === undefined) {
    const width = Math.max(...[...rules.keys()].map((each) => each.length));
    const lines = [...rules.values()].map((rule) => `${rule.id.padEnd(width)}  ${plainProse(rule.message)}\n`);
    process.stdout.write(lines.join(""));
    return;
  }
  const page = await readPage(id);
  if (page === undefined) throw new NodesecError("UNKNOWN_RULE", { rule: id, help: helpFor(id, [...rules.keys()]) });
  const text = terminalMarkdown(page, { width: columns(), color: useColor(options, process.stdout) });
  process.stdout.write(`${text}\n`);
}

function helpFor(id: string, known: readonly string[]): string {
  const parts = id.toLowerCase().split("/");
  const similar = known.filter((each) => parts.some((part) => part.length > 2 && each.includes(part)));
  const near = nearest(id, known);
  const found = [...new Set([...(near ? [near] : []), ...similar])].slice(0, 5);
  return found.length > 0 ? `Did you mean ${found.join(", ")}?` : "List the rules with `nodesec explain`.";
}
