import type { RuleId } from "../model/rule.ts";
import { customRulePrefix } from "../model/secret-policy.ts";

const docs = "https://github.com/nodesec/nodesec/blob/main/docs";

/** Where the page of a rule can be read. */
export function ruleUrl(id: RuleId): string {
  if (id.startsWith(customRulePrefix)) return `${docs}/guide/secrets.md#patterns-of-your-own`;
  return `${docs}/rules/${id.split("/").map(encodeURIComponent).join("/")}.md`;
}
