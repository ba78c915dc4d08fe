/**
 * A live secret of Cashfree stands in the code.
 *
 * Its holder takes and refunds payments of the merchant, and with a payout key sends the balance to any bank account.
 *
 * ## In an environment file
 *
 * ```env bad
 * CASHFREE_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CASHFREE_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CASHFREE_SECRET_KEY=cfsk_ma_test_00000000000000000000000000000000_00000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cashfree-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret of Cashfree stands in the code.",
  fix: "Generate a new key in Cashfree's dashboard, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["cfsk_ma_prod_"],
  pattern: /(?<![0-9A-Za-z])cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("cfsk_ma_prod_".length, -9)),
  sample: (random) => `cfsk_ma_prod_${lettersOf(random, alphabets.hex, 32)}_${lettersOf(random, alphabets.hex, 8)}`,
} satisfies SecretRule;
