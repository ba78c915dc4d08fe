/**
 * A Pushbullet access token stands in the code.
 *
 * It reads what its owner pushes between devices, texts and their one-time codes among it, and sends in their name.
 *
 * ## In source code
 *
 * ```js bad
 * import PushBullet from "pushbullet";
 *
 * const pusher = new PushBullet("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import PushBullet from "pushbullet";
 *
 * const pusher = new PushBullet(process.env.PUSHBULLET_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PUSHBULLET_TOKEN=o.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pushbullet-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pushbullet access token stands in the code.",
  fix: "Revoke the token at Pushbullet now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pushbullet"],
  named: ["pushbullet", "accesstoken"],
  pattern: /(?<![\w.-])o\.[0-9A-Za-z]{32}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample: (random) => `o.${lettersOf(random, alphabets.base62, 32)}`,
} satisfies SecretRule;
