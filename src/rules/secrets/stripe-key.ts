/**
 * A live secret or restricted key of Stripe stands in the code.
 *
 * With a secret key the holder reads every customer and payment, makes refunds and pays out to a bank account of their
 * own; a restricted key does what its permissions allow.
 *
 * ## In source code
 *
 * ```js bad
 * import Stripe from "stripe";
 *
 * const stripe = new Stripe("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Stripe from "stripe";
 *
 * const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
 * ```
 *
 * ## Not reported
 *
 * Publishable keys are made for the browser:
 *
 * ```js good
 * const stripe = Stripe("pk_live_51HxAbKq8vNd0TzWmYcRuLpE");
 * const placeholder = "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/stripe-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret or restricted key of Stripe stands in the code.",
  fix: "Roll the key in Stripe's dashboard now, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk_live_", "rk_live_", "sk_org_live_"],
  pattern: /(?<![0-9A-Za-z])(?:sk|rk|sk_org)_live_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{90,247})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(key.lastIndexOf("_") + 1)),
  sample: (random) =>
    random() < 0.5
      ? `sk_live_${lettersOf(random, alphabets.base62, 24)}`
      : `rk_live_51${lettersOf(random, alphabets.base62, 97)}`,
} satisfies SecretRule;
