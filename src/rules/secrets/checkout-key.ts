/**
 * A live secret key of Checkout.com stands in the code.
 *
 * Its holder makes, captures and refunds payments and reads stored instruments, as its scopes allow.
 *
 * ## In an environment file
 *
 * ```env bad
 * CHECKOUT_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CHECKOUT_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * Keys of the sandbox and public keys are told apart:
 *
 * ```env good
 * CHECKOUT_SECRET_KEY=sk_sbox_xxxxxxxxxxxxxxxxxxxxxxxxxxx
 * CHECKOUT_PUBLIC_KEY=pk_4296fd52efba4a38b6ce4cf0d93639d8
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/checkout-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret key of Checkout.com stands in the code.",
  fix: "Rotate the key in Checkout.com's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["sk_"],
  pattern: /(?<![\w-])sk_[a-z2-7]{26}[a-z2-7*#$=](?![\w*#$=-])/g,
  verify: (key) => isRandom(key.slice(3)) && /[2-7].*[2-7]/.test(key),
  sample: (random) =>
    `sk_${lettersOf(random, alphabets.base32, 12).toLowerCase()}5${lettersOf(random, alphabets.base32, 12).toLowerCase()}3#`,
} satisfies SecretRule;
