/**
 * A Pingdom token stands in the code.
 *
 * It reads your checks with the headers and passwords in them, and switches them off before an attack is seen.
 *
 * ## In source code
 *
 * ```js bad
 * const pingdomToken = "{{sample}}"; // finding
 * const response = await fetch("https://api.pingdom.com/api/3.1/checks", { headers: { authorization: `Bearer ${pingdomToken}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.pingdom.com/api/3.1/checks", {
 *   headers: { authorization: `Bearer ${process.env.PINGDOM_API_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PINGDOM_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pingdom-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pingdom token stands in the code.",
  fix: "Revoke the token at Pingdom now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pingdom"],
  named: ["pingdomtoken", "pingdomapitoken", "pingdomkey", "pingdomapikey", "pingdombearer"],
  pattern: /(?<![\w-])[\w-]{60,120}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 87),
} satisfies SecretRule;
