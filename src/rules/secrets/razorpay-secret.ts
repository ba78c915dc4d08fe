/**
 * The key secret of a Razorpay account stands in the code.
 *
 * With the key id, which every checkout page shows, it captures and refunds payments and reads the customers.
 *
 * ## In source code
 *
 * ```js bad
 * import Razorpay from "razorpay";
 *
 * const razorpayKeySecret = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Razorpay from "razorpay";
 *
 * const razorpayKeySecret = process.env.RAZORPAY_KEY_SECRET;
 * ```
 *
 * ## Not reported
 *
 * The key id is part of every checkout page:
 *
 * ```env good
 * RAZORPAY_KEY_ID=rzp_live_Hq7ZbT0sVwXk2c
 * RAZORPAY_KEY_SECRET=your_razorpay_secret_here
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/razorpay-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The key secret of a Razorpay account stands in the code.",
  fix: "Regenerate the key in Razorpay's dashboard, then read its secret from the environment.",
  inTests: true,
  keywords: ["razorpay", "rzp"],
  named: ["razorpaykeysecret", "razorpaysecret", "razorpayapisecret", "rzpkeysecret", "rzpsecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{24}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies SecretRule;
