/**
 * An ntfy access token stands in the code.
 *
 * It sends messages to the topics of its owner and reads those that are kept.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("https://ntfy.acme.com/alerts", {
 *   method: "POST",
 *   headers: { Authorization: "Bearer {{sample}}" }, // finding
 *   body: "Deployed.",
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch("https://ntfy.acme.com/alerts", {
 *   method: "POST",
 *   headers: { Authorization: `Bearer ${process.env.NTFY_TOKEN}` },
 *   body: "Deployed.",
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * NTFY_TOKEN=tk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ntfy-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An ntfy access token stands in the code.",
  fix: "Revoke the token at ntfy now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["tk_"],
  pattern: /(?<![0-9A-Za-z])tk_[0-9a-z]{29}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(3)),
  sample: (random) => `tk_${lettersOf(random, alphabets.lower, 29)}`,
} satisfies SecretRule;
