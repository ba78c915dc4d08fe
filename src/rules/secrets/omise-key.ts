/**
 * A live secret key of Omise (Opn Payments) stands in the code.
 *
 * Its holder charges saved cards, refunds, and transfers the balance to a recipient of their own.
 *
 * ## In an environment file
 *
 * ```env bad
 * OMISE_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * OMISE_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * Public keys and keys of the test mode are told apart:
 *
 * ```env good
 * OMISE_SECRET_KEY=skey_test_5xu2k9d1m7q4r8b0v3c
 * OMISE_PUBLIC_KEY=pkey_5xu2k9d1m7q4r8b0v3c
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/omise-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret key of Omise (Opn Payments) stands in the code.",
  fix: "Roll the key in Omise's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["skey_"],
  pattern: /(?<![\w-])skey_(?:live_)?[0-9a-z]{19}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.lastIndexOf("_") + 1)) && /\d.*\d/.test(key),
  sample: (random) =>
    random() < 0.5
      ? `skey_${lettersOf(random, alphabets.lower, 17)}4k`
      : `skey_5${lettersOf(random, alphabets.lower, 16)}3k`,
} satisfies SecretRule;
