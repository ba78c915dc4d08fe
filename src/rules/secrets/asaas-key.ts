/**
 * A live API key of Asaas stands in the code.
 *
 * Its holder reads charges and customers and sends the balance away by Pix or bank transfer.
 *
 * ## In an environment file
 *
 * ```env bad
 * ASAAS_API_KEY='{{sample}}' # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ASAAS_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ASAAS_API_KEY='$aact_prod_your_api_key'
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/asaas-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Asaas stands in the code.",
  fix: "Make a new key in Asaas' settings, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["$aact_prod_"],
  pattern: /(?<![\w$])\$aact_prod_[\w+/:-]{80,250}={0,2}(?![\w+/=])/g,
  verify: (key) => isRandom(key.slice("$aact_prod_".length)),
  sample: (random) =>
    `$aact_prod_000${lettersOf(random, alphabets.base62, 120)}::JGFhY2hf${lettersOf(random, alphabets.base62, 40)}`,
} satisfies SecretRule;
