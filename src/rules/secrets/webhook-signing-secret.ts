/**
 * A secret that webhooks are signed with (`whsec_`) stands in the code.
 *
 * Whoever has it can send your service events that pass for those of Stripe, Clerk, Resend or another sender: "this
 * invoice is paid", "this user was made an administrator".
 *
 * ## In source code
 *
 * ```js bad
 * const event = stripe.webhooks.constructEvent(body, signature, "{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const event = stripe.webhooks.constructEvent(body, signature, process.env.STRIPE_WEBHOOK_SECRET);
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const event = stripe.webhooks.constructEvent(body, signature, "whsec_test_secret");
 * const placeholder = "whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/webhook-signing-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret that webhooks are signed with (`whsec_`) stands in the code.",
  fix: "Roll the endpoint's signing secret at the sender, then read it from the environment.",
  inTests: true,
  keywords: ["whsec_"],
  pattern: /(?<![0-9A-Za-z])whsec_(?:[0-9a-f]{64}|[0-9A-Za-z+/]{32,44}={0,2})(?![0-9A-Za-z+/=])/g,
  verify: (secret) => isRandom(secret.slice("whsec_".length)),
  sample: (random) =>
    random() < 0.5
      ? `whsec_${lettersOf(random, alphabets.base62, 32)}`
      : `whsec_${lettersOf(random, alphabets.base64, 32)}`,
} satisfies SecretRule;
