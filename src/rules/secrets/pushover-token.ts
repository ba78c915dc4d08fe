/**
 * A Pushover token stands in the code.
 *
 * With the user's key it sends alerts to their devices in your application's name.
 *
 * ## In source code
 *
 * ```js bad
 * import Pushover from "pushover-notifications";
 *
 * const pushoverToken = "{{sample}}"; // finding
 * const pushover = new Pushover({ user: process.env.PUSHOVER_USER, token: pushoverToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Pushover from "pushover-notifications";
 *
 * const pushoverToken = process.env.PUSHOVER_TOKEN;
 * const pushover = new Pushover({ user: process.env.PUSHOVER_USER, token: pushoverToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PUSHOVER_TOKEN=axxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pushover-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pushover token stands in the code.",
  fix: "Revoke the token at Pushover now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pushover"],
  named: ["pushover", "token"],
  pattern: /(?<![\w-])[aug][0-9a-z]{29}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => `a${lettersOf(random, alphabets.lower, 29)}`,
} satisfies SecretRule;
