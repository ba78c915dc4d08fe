/**
 * A secret key for Stripe's test mode stands in the code.
 *
 * No money moves with it, but its holder sees and changes the test customers and webhooks, and the live key tends to
 * follow the same way into the code.
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
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const stripe = new Stripe("sk_test_xxxxxxxxxxxxxxxxxxxxxxxx");
 * const publishable = "pk_test_51HxAbKq8vNd0TzWmYcRuLpE";
 * ```
 *
 * ## Out of scope
 *
 * Keys from Stripe's own documentation belong to a shared test account and are reported too.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/stripe-test-key",
  kind: "secret",
  severity: "low",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key for Stripe's test mode stands in the code.",
  fix: "Read the key from the environment, as the live one, and roll it if others could see it.",
  inTests: true,
  keywords: ["sk_test_", "rk_test_"],
  pattern: /(?<![0-9A-Za-z])(?:sk|rk)_test_(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{90,247})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice("sk_test_".length)),
  sample: (random) =>
    random() < 0.5
      ? `sk_test_${lettersOf(random, alphabets.base62, 24)}`
      : `sk_test_51${lettersOf(random, alphabets.base62, 97)}`,
} satisfies SecretRule;
