/**
 * The client secret of a TrueLayer application stands in the code.
 *
 * With the client id it reads the bank data that users agreed to, and starts payouts from the merchant account.
 *
 * ## In an environment file
 *
 * ```env bad
 * TRUELAYER_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * TRUELAYER_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * TRUELAYER_CLIENT_SECRET=00000000-0000-0000-0000-000000000000
 * TRUELAYER_MERCHANT_ACCOUNT=5551722e-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/truelayer-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a TrueLayer application stands in the code.",
  fix: "Make a new secret in TrueLayer's console, then read it from the environment.",
  inTests: true,
  keywords: ["truelayer", "true_layer"],
  named: ["truelayerclientsecret", "truelayersecret"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
