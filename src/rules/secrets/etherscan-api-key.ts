/**
 * An Etherscan API key stands in the code.
 *
 * It answers queries from your quota, and of a paid plan at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * export default {
 *   solidity: "0.8.28",
 *   etherscan: { apiKey: "{{sample}}" }, // finding
 * };
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * export default {
 *   solidity: "0.8.28",
 *   etherscan: { apiKey: process.env.ETHERSCAN_API_KEY },
 * };
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ETHERSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/etherscan-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Etherscan API key stands in the code.",
  fix: "Revoke the key at Etherscan now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["etherscan", "polygonscan", "bscscan", "arbiscan", "basescan", "snowtrace"],
  named: ["etherscan", "polygonscan", "bscscan", "arbiscan", "basescan", "snowtrace", "apikey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Z]{34}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.upper, 34),
} satisfies SecretRule;
