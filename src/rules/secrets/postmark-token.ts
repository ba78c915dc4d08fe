/**
 * A Postmark token stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver and reads the last 45 days of messages, password
 * reset links among them.
 *
 * ## In source code
 *
 * ```js bad
 * import postmark from "postmark";
 *
 * const client = new postmark.ServerClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import postmark from "postmark";
 *
 * const client = new postmark.ServerClient(process.env.POSTMARK_SERVER_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * POSTMARK_SERVER_TOKEN=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/postmark-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Postmark token stands in the code.",
  fix: "Revoke the token at Postmark now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["postmark"],
  named: ["postmark", "serverclient", "accountclient"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
