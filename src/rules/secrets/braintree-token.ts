/**
 * An access token for a live Braintree account stands in the code.
 *
 * Its holder charges the stored cards of your customers, refunds transactions and reads all of them.
 *
 * ## In source code
 *
 * ```js bad
 * import braintree from "braintree";
 *
 * const gateway = new braintree.BraintreeGateway({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import braintree from "braintree";
 *
 * const gateway = new braintree.BraintreeGateway({ accessToken: process.env.BRAINTREE_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const sandbox = "access_token$sandbox$your_merchant_id$your_token";
 * const format = /^access_token\$production\$/;
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/braintree-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token for a live Braintree account stands in the code.",
  fix: "Revoke the token in Braintree's or PayPal's control panel, then read its successor from the environment.",
  inTests: true,
  keywords: ["access_token$production$"],
  pattern: /(?<![\w-])access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-32)),
  sample: (random) =>
    `access_token$production$${lettersOf(random, alphabets.lower, 16)}$${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
