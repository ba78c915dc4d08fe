/**
 * A live API key of Paddle stands in the code.
 *
 * Its holder reads customers and transactions, changes prices and subscriptions, and refunds what was paid, as its
 * permissions allow.
 *
 * ## In source code
 *
 * ```js bad
 * import { Paddle } from "@paddle/paddle-node-sdk";
 *
 * const paddle = new Paddle("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Paddle } from "@paddle/paddle-node-sdk";
 *
 * const paddle = new Paddle(process.env.PADDLE_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const paddle = new Paddle("pdl_live_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx");
 * const clientSideToken = "live_7d279f61a3499fed520f7cd8c08";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/paddle-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Paddle stands in the code.",
  fix: "Revoke the key in Paddle's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["pdl_live_apikey_", "pdl_ntfset_"],
  pattern:
    /(?<![0-9A-Za-z])(?:pdl_live_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}|pdl_ntfset_[0-9a-z]{26}_[\w+/]{32})(?![\w+/])/g,
  verify: (key) => isRandom(key.slice(key.indexOf("_", 9) + 1)),
  sample: (random) =>
    `pdl_live_apikey_01${lettersOf(random, alphabets.lower, 24)}_${lettersOf(random, alphabets.base62, 22)}_${lettersOf(random, alphabets.base62, 3)}`,
} satisfies SecretRule;
