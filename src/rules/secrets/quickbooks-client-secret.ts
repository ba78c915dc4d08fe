/**
 * The client secret of a QuickBooks (Intuit) app stands in the code.
 *
 * With a refresh token of a company it reads and changes its books, invoices and customers.
 *
 * ## In an environment file
 *
 * ```env bad
 * QUICKBOOKS_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * QUICKBOOKS_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * QUICKBOOKS_CLIENT_SECRET=your-intuit-client-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/quickbooks-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a QuickBooks (Intuit) app stands in the code.",
  fix: "Rotate the secret in Intuit's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["quickbooks", "intuit", "qbo_", "qb_"],
  named: ["quickbooksclientsecret", "quickbookssecret", "intuitclientsecret", "qboclientsecret", "qbclientsecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{40}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 40),
} satisfies SecretRule;
