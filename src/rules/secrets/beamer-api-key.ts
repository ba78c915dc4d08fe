/**
 * A Beamer API key stands in the code.
 *
 * It writes announcements that all your users see inside your product.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.getbeamer.com/v0/posts", {
 *   headers: { "Beamer-Api-Key": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.getbeamer.com/v0/posts", {
 *   headers: { "Beamer-Api-Key": process.env.BEAMER_API_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BEAMER_API_KEY=b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/beamer-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Beamer API key stands in the code.",
  fix: "Revoke the key at Beamer now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["beamer"],
  named: ["beamer"],
  pattern: /(?<![\w-])b_[\w+/-]{42,44}={0,2}(?![\w+/=-])/g,
  verify: (key) => isRandom(key.slice(2)),
  sample: (random) => `b_${lettersOf(random, alphabets.base64, 43)}=`,
} satisfies SecretRule;
