/**
 * The key that signs Adyen's webhooks stands in the code.
 *
 * Whoever has it can send your service a notification that passes for Adyen's, such as one that says that an order is
 * paid.
 *
 * ## In an environment file
 *
 * ```env bad
 * ADYEN_HMAC_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ADYEN_HMAC_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ADYEN_HMAC_KEY=0000000000000000000000000000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/adyen-hmac-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The key that signs Adyen's webhooks stands in the code.",
  fix: "Generate a new key for the webhook in Adyen's Customer Area, then read it from the environment.",
  inTests: true,
  keywords: ["adyen"],
  named: ["adyenhmackey", "adyenhmac", "adyenwebhookhmackey", "adyenhmacsecret", "adyenwebhooksecret"],
  pattern: /(?<![\w-])(?:[0-9A-F]{64}|[0-9a-f]{64})(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64).toUpperCase(),
} satisfies SecretRule;
