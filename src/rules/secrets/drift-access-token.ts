/**
 * A Drift access token stands in the code.
 *
 * It reads the conversations with your customers and their contacts. In August 2025 stolen tokens of one Drift integration
 * opened the Salesforce data of more than 700 companies.
 *
 * ## In source code
 *
 * ```js bad
 * const driftToken = "{{sample}}"; // finding
 * const response = await fetch("https://driftapi.com/contacts", { headers: { authorization: `Bearer ${driftToken}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://driftapi.com/contacts", {
 *   headers: { authorization: `Bearer ${process.env.DRIFT_ACCESS_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DRIFT_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/drift-access-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Drift access token stands in the code.",
  fix: "Revoke the token at Drift now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["drift"],
  named: ["drifttoken", "driftaccesstoken", "driftapitoken", "driftapikey", "driftoauthtoken"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
