/**
 * A Trello OAuth secret stands in the code.
 *
 * It signs the webhooks and the logins of your power-up: with it anyone forges both.
 *
 * ## In source code
 *
 * ```js bad
 * const trelloSecret = "{{sample}}"; // finding
 * const digest = createHmac("sha1", trelloSecret).update(body + callbackUrl).digest("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const digest = createHmac("sha1", process.env.TRELLO_SECRET).update(body + callbackUrl).digest("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TRELLO_SECRET=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "4d88f3daeda74eedc152ebcc0031e4332a1301262c9a06d3c78cfb050cdd294a";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/trello-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Trello OAuth secret stands in the code.",
  fix: "Revoke the secret at Trello now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["trello"],
  named: ["trellosecret", "trellooauthsecret", "trelloapisecret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
