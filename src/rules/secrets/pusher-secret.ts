/**
 * A Pusher secret stands in the code.
 *
 * It signs what your servers send: anyone with it publishes on any channel, lets themselves into private and presence
 * channels, and forges webhooks.
 *
 * ## In source code
 *
 * ```js bad
 * import Pusher from "pusher";
 *
 * const pusher = new Pusher({
 *   appId: process.env.PUSHER_APP_ID,
 *   key: process.env.PUSHER_KEY,
 *   secret: "{{sample}}", // finding
 *   cluster: "eu",
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Pusher from "pusher";
 *
 * const pusher = new Pusher({
 *   appId: process.env.PUSHER_APP_ID,
 *   key: process.env.PUSHER_KEY,
 *   secret: process.env.PUSHER_SECRET,
 *   cluster: "eu",
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PUSHER_SECRET=01234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "2ecbdab3f53f3ae6265f";
 * ```
 *
 * ## Out of scope
 *
 * The key beside it is public: browsers connect with it.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pusher-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pusher secret stands in the code.",
  fix: "Revoke the secret at Pusher now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pusher"],
  named: ["pushersecret", "pusherappsecret", "secret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{20}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 20),
} satisfies SecretRule;
