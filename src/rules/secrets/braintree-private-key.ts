/**
 * The private key of a Braintree merchant stands in the code.
 *
 * With the public key and the merchant id, which are no secrets, it charges stored cards and refunds transactions.
 *
 * ## In source code
 *
 * ```js bad
 * const braintreePrivateKey = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const braintreePrivateKey = process.env.BRAINTREE_PRIVATE_KEY;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * BRAINTREE_PRIVATE_KEY=your_private_key
 * BRAINTREE_PUBLIC_KEY=8b1a9953c4611296
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/braintree-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The private key of a Braintree merchant stands in the code.",
  fix: "Delete the key in Braintree's control panel, then read its successor from the environment.",
  inTests: true,
  keywords: ["braintree", "bt_private"],
  named: ["braintreeprivatekey", "btprivatekey"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
