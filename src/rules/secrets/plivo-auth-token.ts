/**
 * A Plivo auth token stands in the code.
 *
 * With the account's id it sends messages and calls at your cost and reads the records of those that were made.
 *
 * ## In source code
 *
 * ```js bad
 * import plivo from "plivo";
 *
 * const client = new plivo.Client(process.env.PLIVO_AUTH_ID, "{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import plivo from "plivo";
 *
 * const client = new plivo.Client(process.env.PLIVO_AUTH_ID, process.env.PLIVO_AUTH_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PLIVO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/plivo-auth-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Plivo auth token stands in the code.",
  fix: "Revoke the token at Plivo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["plivo"],
  named: ["plivoauthtoken", "plivotoken", "plivoclient", "authtoken"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 40),
} satisfies SecretRule;
