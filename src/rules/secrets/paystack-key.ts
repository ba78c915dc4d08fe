/**
 * A live secret key of Paystack stands in the code.
 *
 * Its holder charges saved cards, refunds, and makes transfers from your balance to any bank account.
 *
 * ## In an environment file
 *
 * ```env bad
 * PAYSTACK_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PAYSTACK_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PAYSTACK_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * PAYSTACK_PUBLIC_KEY=pk_live_5f4dcc3b5aa765d61d8327deb882cf99a1b2c3d4
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/paystack-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret key of Paystack stands in the code.",
  fix: "Generate a new key in Paystack's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["sk_live_"],
  pattern: /(?<![0-9A-Za-z])sk_live_[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice("sk_live_".length)),
  sample: (random) => `sk_live_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
