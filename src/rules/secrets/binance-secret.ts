/**
 * The secret of a Binance API key stands in the code.
 *
 * Its holder trades with the whole account, and where withdrawals are allowed empties it.
 *
 * ## In source code
 *
 * ```js bad
 * const binanceApiSecret = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const binanceApiSecret = process.env.BINANCE_API_SECRET;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * BINANCE_API_SECRET=put_your_binance_api_secret_here
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/binance-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Binance API key stands in the code.",
  fix: "Delete the key at Binance now, look at the account's history, then read a new one from the environment.",
  inTests: true,
  keywords: ["binance"],
  named: ["binanceapisecret", "binancesecret", "binancesecretkey", "binanceapisecretkey"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{64}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 64),
} satisfies SecretRule;
