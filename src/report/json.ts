import type { Report } from "../model/report.ts";
import { ruleUrl } from "./rule-url.ts";
import { toolVersion } from "./tool-version.ts";

/**
 * The report as JSON, documented in docs/guide/json.md. `version` grows when a field changes its meaning or goes away; a new
 * field leaves it alone.
 */
export function renderJson(report: Report): string {
  const rules = report.rules.map((rule) => ({ ...rule, url: ruleUrl(rule.id) }));
  const document = { version: 1, tool: { name: "nodesec", version: toolVersion() }, ...report, rules };
  return `${escapeUnseen(JSON.stringify(document, undefined, 2))}\n`;
}

/** Directions and controls as `\u` escapes: the same JSON, but a terminal and an editor show it as it is. */
export function escapeUnseen(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => unit(character.charCodeAt(index))).join(""),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
