/**
 * The client secret of a Dwolla application stands in the code.
 *
 * With the key beside it, it moves money between the bank accounts of your customers and reads who they are.
 *
 * ## In an environment file
 *
 * ```env bad
 * DWOLLA_APP_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * DWOLLA_APP_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * DWOLLA_APP_SECRET=your-dwolla-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dwolla-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Dwolla application stands in the code.",
  fix: "Make a new secret in Dwolla's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["dwolla"],
  named: ["dwollasecret", "dwollaappsecret", "dwollaclientsecret", "dwollaapisecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{50}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 50),
} satisfies SecretRule;
