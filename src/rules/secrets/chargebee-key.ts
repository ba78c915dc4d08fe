/**
 * A live API key of Chargebee stands in the code.
 *
 * A full-access key changes subscriptions and prices, refunds invoices and reads all customers.
 *
 * ## In source code
 *
 * ```js bad
 * chargebee.configure({ site: "acme", chargebeeApiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * chargebee.configure({ site: "acme", chargebeeApiKey: process.env.CHARGEBEE_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const chargebeeApiKey = "live_your_api_key";
 * const chargebeePublishableKey = "test_publishable";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/chargebee-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Chargebee stands in the code.",
  fix: "Delete the key in Chargebee's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["chargebee"],
  named: ["chargebee"],
  pattern: /(?<![\w-])live_[0-9A-Za-z]{24,60}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample: (random) => `live_${lettersOf(random, alphabets.base62, 32)}`,
} satisfies SecretRule;
