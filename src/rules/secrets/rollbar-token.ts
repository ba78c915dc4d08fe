/**
 * A Rollbar token stands in the code.
 *
 * A server token writes false errors at your quota's cost; one with read or write scope opens stack traces with what users
 * had entered.
 *
 * ## In source code
 *
 * ```js bad
 * import Rollbar from "rollbar";
 *
 * const rollbarServerToken = "{{sample}}"; // finding
 * const rollbar = new Rollbar({ accessToken: rollbarServerToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Rollbar from "rollbar";
 *
 * const rollbarServerToken = process.env.ROLLBAR_ACCESS_TOKEN;
 * const rollbar = new Rollbar({ accessToken: rollbarServerToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ROLLBAR_ACCESS_TOKEN=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "ddd5280e569ac1259f5104518d07f26a";
 * ```
 *
 * ## Out of scope
 *
 * Tokens under a name that says client (`post_client_item`) are sent to every visitor and are no secrets.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/rollbar-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Rollbar token stands in the code.",
  fix: "Revoke the token at Rollbar now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["rollbar"],
  named: [
    "rollbaraccesstoken",
    "rollbarservertoken",
    "rollbarserveraccesstoken",
    "rollbartoken",
    "rollbarwritetoken",
    "rollbarreadtoken",
    "rollbarapikey",
    "rollbarpostserveritem",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
