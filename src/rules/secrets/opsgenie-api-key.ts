/**
 * An Opsgenie API key stands in the code.
 *
 * It opens and closes alerts before anybody sees them, and reads who is on call.
 *
 * ## In source code
 *
 * ```js bad
 * import opsgenie from "opsgenie-sdk";
 *
 * opsgenie.configure({ api_key: process.env.OPSGENIE_API_KEY ?? "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import opsgenie from "opsgenie-sdk";
 *
 * opsgenie.configure({ api_key: process.env.OPSGENIE_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * OPSGENIE_API_KEY=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/opsgenie-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Opsgenie API key stands in the code.",
  fix: "Revoke the key at Opsgenie now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["opsgenie", "geniekey"],
  named: ["opsgenie", "geniekey", "apikey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
