/**
 * A Rocket.Chat token stands in the code.
 *
 * With the user's id it does all that the user may: read private channels, write in their name, and for an administrator
 * create users.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("https://chat.acme.com/api/v1/chat.postMessage", {
 *   method: "POST",
 *   headers: {
 *     "X-User-Id": process.env.ROCKETCHAT_USER,
 *     "X-Auth-Token": "{{sample}}", // finding
 *   },
 *   body,
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch("https://chat.acme.com/api/v1/chat.postMessage", {
 *   method: "POST",
 *   headers: {
 *     "X-User-Id": process.env.ROCKETCHAT_USER,
 *     "X-Auth-Token": process.env.ROCKETCHAT_TOKEN,
 *   },
 *   body,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ROCKETCHAT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/rocketchat-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Rocket.Chat token stands in the code.",
  fix: "Revoke the token at Rocket.Chat now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["rocket", "x-user-id"],
  named: [
    "rocketchattoken",
    "rocketchatauthtoken",
    "rockettoken",
    "rocketchataccesstoken",
    "rocketchatpersonalaccesstoken",
    "xauthtoken",
  ],
  pattern: /(?<![\w-])[\w-]{43}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 43),
} satisfies SecretRule;
