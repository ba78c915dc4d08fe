/**
 * The secret of a Coinbase API key stands in the code.
 *
 * With the right to trade or transfer, its holder moves the coins of the account to an address of their own, and nobody
 * can take that back.
 *
 * ## In an environment file
 *
 * ```env bad
 * COINBASE_API_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * COINBASE_API_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * COINBASE_API_SECRET=your-coinbase-api-secret
 * ```
 *
 * ## Out of scope
 *
 * Keys of the Developer Platform that are PEM are reported by `secrets/private-key`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/coinbase-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Coinbase API key stands in the code.",
  fix: "Delete the key at Coinbase now, look at the account's history, then read a new one from the environment.",
  inTests: true,
  keywords: ["coinbase", "cdp_"],
  named: [
    "coinbaseapisecret",
    "coinbasesecret",
    "coinbaseapikeysecret",
    "coinbasesecretkey",
    "cdpapikeysecret",
    "cdpapisecret",
    "cdpkeysecret",
    "cdpwalletsecret",
  ],
  pattern: /(?<![\w+/-])(?:[0-9A-Za-z]{32}|[0-9A-Za-z+/]{86}==)(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base62, 32) : `${lettersOf(random, alphabets.base64, 86)}==`,
} satisfies SecretRule;
