/**
 * A Vonage API secret stands in the code.
 *
 * With the account's short key it sends messages and calls at your cost and reads the numbers and balances of the account.
 *
 * ## In source code
 *
 * ```js bad
 * import { Vonage } from "@vonage/server-sdk";
 *
 * const vonage = new Vonage({
 *   apiKey: process.env.VONAGE_API_KEY,
 *   apiSecret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Vonage } from "@vonage/server-sdk";
 *
 * const vonage = new Vonage({
 *   apiKey: process.env.VONAGE_API_KEY,
 *   apiSecret: process.env.VONAGE_API_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * VONAGE_API_SECRET=xxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vonage-api-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Vonage API secret stands in the code.",
  fix: "Revoke the secret at Vonage now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["vonage", "nexmo"],
  named: ["vonageapisecret", "vonagesecret", "nexmoapisecret", "nexmosecret", "apisecret"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{16}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 16),
} satisfies SecretRule;
