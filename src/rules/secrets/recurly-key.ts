/**
 * A private API key of Recurly stands in the code.
 *
 * Its holder reads all accounts with their invoices, changes subscriptions and refunds charges.
 *
 * ## In source code
 *
 * ```js bad
 * const recurlyApiKey = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const recurlyApiKey = process.env.RECURLY_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * RECURLY_API_KEY=ffffffffffffffffffffffffffffffff
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/recurly-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A private API key of Recurly stands in the code.",
  fix: "Delete the key in Recurly's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["recurly"],
  named: ["recurlyapikey", "recurlyprivatekey", "recurlyprivateapikey", "recurlykey"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
