/**
 * A live secret key of Flutterwave stands in the code.
 *
 * Its holder charges customers, refunds, and transfers your balance to any bank account or mobile wallet.
 *
 * ## In an environment file
 *
 * ```env bad
 * FLW_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FLW_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * Test keys and public keys have letters of their own:
 *
 * ```env good
 * FLW_SECRET_KEY=FLWSECK_TEST-SANDBOXDEMOKEY-X
 * FLW_PUBLIC_KEY=FLWPUBK-3f8a61c07d2e94b5a1c6d0e7f2b39845-X
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/flutterwave-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live secret key of Flutterwave stands in the code.",
  fix: "Generate new keys in Flutterwave's dashboard, then read them from the environment.",
  inTests: true,
  keywords: ["flwseck-"],
  pattern: /(?<![\w-])FLWSECK-[0-9a-f]{32}-(?:[0-9a-z]{8,16}vt-)?X(?![\w-])/g,
  verify: (key) => isRandom(key.slice(8, 40)),
  sample: (random) =>
    random() < 0.5
      ? `FLWSECK-${lettersOf(random, alphabets.hex, 32)}-X`
      : `FLWSECK-${lettersOf(random, alphabets.hex, 32)}-${lettersOf(random, alphabets.lower, 11)}vt-X`,
} satisfies SecretRule;
