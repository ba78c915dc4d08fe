/**
 * A Plausible API key stands in the code.
 *
 * It reads the statistics of all sites of its owner, and some keys add and remove sites.
 *
 * ## In source code
 *
 * ```js bad
 * const plausibleApiKey = "{{sample}}"; // finding
 * const response = await fetch("https://plausible.io/api/v2/query", { headers: { authorization: `Bearer ${plausibleApiKey}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://plausible.io/api/v2/query", {
 *   headers: { authorization: `Bearer ${process.env.PLAUSIBLE_API_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PLAUSIBLE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/plausible-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Plausible API key stands in the code.",
  fix: "Revoke the key at Plausible now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["plausible"],
  named: ["plausibleapikey", "plausiblekey", "plausibletoken"],
  pattern: /(?<![\w-])[\w-]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 64),
} satisfies SecretRule;
