/**
 * The private key of a Kraken API key stands in the code.
 *
 * Its holder trades with the account and, where the key may withdraw, sends its coins elsewhere.
 *
 * ## In an environment file
 *
 * ```env bad
 * KRAKEN_API_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * KRAKEN_API_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * KRAKEN_API_SECRET=<base64 secret from kraken.com>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/kraken-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The private key of a Kraken API key stands in the code.",
  fix: "Delete the key at Kraken now, look at the account's history, then read a new one from the environment.",
  inTests: true,
  keywords: ["kraken"],
  named: ["krakenapisecret", "krakensecret", "krakensecretkey", "krakenprivatekey", "krakenapiprivatekey"],
  pattern: /(?<![\w+/-])[0-9A-Za-z+/]{86}==(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => `${lettersOf(random, alphabets.base64, 86)}==`,
} satisfies SecretRule;
