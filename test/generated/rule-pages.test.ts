import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../src/pages/render-page.ts";
import { loadDocumentedRules } from "../rules/documented-rules.ts";

const documented = await loadDocumentedRules();

describe("docs/rules", () => {
  it.each(documented)("shows what the head comment of $rule.id says", async ({ rule, page, sample }) => {
    await expect(renderPage(page, rule, sample)).toMatchFileSnapshot(`../../docs/rules/${rule.id}.md`);
  });

  it("has no page without a rule", async () => {
    const entries = await readdir(new URL("../../docs/rules/", import.meta.url), { recursive: true });
    const pages = entries.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length));
    expect(pages.filter((id) => !documented.some(({ rule }) => rule.id === id))).toEqual([]);
  });
});
