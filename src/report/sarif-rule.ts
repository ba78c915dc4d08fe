import type { RuleFacts } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import { plainProse } from "./prose.ts";
import { ruleUrl } from "./rule-url.ts";

/** Three steps are all that SARIF has. */
export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** A score inside of each of the bands that GitHub cuts: above 9.0 critical, 7.0 high, 4.0 medium. */
const scores: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };

/** A rule as SARIF's reporting descriptor, with what GitHub code scanning reads from it. `page` is its help in Markdown. */
export function sarifRule(rule: RuleFacts, page: string | undefined) {
  const message = plainProse(rule.message);
  const fix = plainProse(rule.fix);
  const helpUri = ruleUrl(rule.id);
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: message },
    fullDescription: { text: `${message} ${fix}` },
    defaultConfiguration: { level: sarifLevels[rule.severity] },
    helpUri,
    help: { text: `${message}\n${fix}\n${helpUri}`, ...(page && { markdown: page }) },
    properties: {
      tags: [
        "security",
        ...rule.cwe.map((id) => `external/cwe/cwe-${String(id).padStart(3, "0")}`),
        ...(rule.owasp ? [`external/owasp/${rule.owasp.toLowerCase().replace(":", "-")}`] : []),
      ],
      precision: rule.confidence,
      "problem.severity": sarifLevels[rule.severity] === "note" ? "recommendation" : sarifLevels[rule.severity],
      "security-severity": scores[rule.severity],
    },
  };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
