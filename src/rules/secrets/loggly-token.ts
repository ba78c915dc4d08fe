/**
 * A Loggly token stands in the code.
 *
 * It writes into your logs, which hides or fakes an attack and costs by volume.
 *
 * ## In source code
 *
 * ```js bad
 * import { Loggly } from "winston-loggly-bulk";
 *
 * const logglyToken = "{{sample}}"; // finding
 * const transport = new Loggly({ token: logglyToken, subdomain: "acme" });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Loggly } from "winston-loggly-bulk";
 *
 * const logglyToken = process.env.LOGGLY_TOKEN;
 * const transport = new Loggly({ token: logglyToken, subdomain: "acme" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOGGLY_TOKEN=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/loggly-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Loggly token stands in the code.",
  fix: "Revoke the token at Loggly now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["loggly"],
  named: ["loggly", "token", "inputs"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
