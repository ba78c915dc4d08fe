import { readFile } from "node:fs/promises";
import type { Rule } from "../../src/model/rule.ts";
import { type Example, examplesOf } from "../../src/pages/examples.ts";
import { readHeadComment } from "../../src/pages/head-comment.ts";
import type { Page } from "../../src/pages/page.ts";
import { parsePage } from "../../src/pages/parse-page.ts";
import { loadRules } from "../../src/rules/load.ts";

export interface DocumentedRule {
  readonly rule: Rule;
  readonly page: Page;
  readonly examples: readonly Example[];
  /** Makes the values that stand for `{{sample}}`: always the same ones in the same order. */
  readonly sample: () => string;
}

/** Every rule with the page that its file starts with. */
export async function loadDocumentedRules(): Promise<readonly DocumentedRule[]> {
  const rules = [...(await loadRules()).values()];
  return Promise.all(
    rules.map(async (rule) => {
      const source = await readFile(new URL(`../../src/rules/${rule.id}.ts`, import.meta.url), "utf8");
      const page = parsePage(readHeadComment(source) ?? "");
      return { rule, page, examples: examplesOf(page, samplesOf(rule)), sample: samplesOf(rule) };
    }),
  );
}

function samplesOf(rule: Rule): () => string {
  const random = seededRandom(1);
  return () => ("sample" in rule ? rule.sample(random) : "");
}

/** Mulberry32: numbers in [0, 1) that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
