/**
 * An IPinfo token stands in the code.
 *
 * It answers queries from your quota and at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * import { IPinfoWrapper } from "node-ipinfo";
 *
 * const ipinfo = new IPinfoWrapper("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { IPinfoWrapper } from "node-ipinfo";
 *
 * const ipinfo = new IPinfoWrapper(process.env.IPINFO_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * IPINFO_TOKEN=01234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "403f3752245c57";
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ipinfo-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An IPinfo token stands in the code.",
  fix: "Revoke the token at IPinfo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ipinfo"],
  named: ["ipinfo"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{14}(?![0-9A-Za-z])/g,
  verify: (token) => !isPlaceholder(token) && new Set(token).size > 6,
  sample: (random) => lettersOf(random, alphabets.hex, 14),
} satisfies SecretRule;
