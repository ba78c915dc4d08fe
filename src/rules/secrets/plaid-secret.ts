/**
 * A client secret of Plaid stands in the code.
 *
 * With the client id and the access token of a user it reads that user's bank accounts, balances and transactions.
 *
 * ## In an environment file
 *
 * ```env bad
 * PLAID_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PLAID_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PLAID_SECRET=your_plaid_secret
 * PLAID_CLIENT_ID=5f1b0d9c2e7a4b0011c3d2e8
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/plaid-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of Plaid stands in the code.",
  fix: "Rotate the secret in Plaid's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["plaid"],
  named: [
    "plaidsecret",
    "plaidclientsecret",
    "plaidapisecret",
    "plaidsecretkey",
    "plaidproductionsecret",
    "plaidsecretproduction",
  ],
  pattern: /(?<![\w-])[0-9a-f]{30}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 30),
} satisfies SecretRule;
