import type { RuleId } from "../model/rule.ts";

/** Where the page of a rule can be read. */
export function ruleUrl(id: RuleId): string {
  return `https://github.com/nodesec/nodesec/blob/main/docs/rules/${id.split("/").map(encodeURIComponent).join("/")}.md`;
}
