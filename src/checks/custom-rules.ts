import type { SecretRule } from "../model/rule.ts";
import { customRulePrefix, type SecretPattern } from "../model/secret-policy.ts";

/** The rule that a pattern of a config stands for. */
export function toSecretRule({ id, pattern, keywords, severity, message, examples }: SecretPattern): SecretRule {
  return {
    id: `${customRulePrefix}${id}`,
    kind: "secret",
    inTests: true,
    severity: severity ?? "high",
    confidence: "high",
    cwe: [798],
    owasp: "A07:2021",
    message: message ?? `A secret of the kind \`${id}\`, which the config describes, stands in the code.`,
    fix: "Revoke it where it was issued, then read its successor from the environment or a secret store.",
    keywords: keywords.map((word) => word.toLowerCase()),
    pattern: new RegExp(pattern, "g"),
    sample: () => examples[0] ?? "",
  };
}
