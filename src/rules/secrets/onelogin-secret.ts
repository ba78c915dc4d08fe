/**
 * The client secret of a OneLogin API credential stands in the code.
 *
 * Its holder manages users and roles, as far as the credential's scope goes, and so enters the applications behind the
 * sign-in.
 *
 * ## In an environment file
 *
 * ```env bad
 * ONELOGIN_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ONELOGIN_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ONELOGIN_CLIENT_SECRET=0000000000000000000000000000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/onelogin-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a OneLogin API credential stands in the code.",
  fix: "Delete the credential in OneLogin's administration, then read its successor from the environment.",
  inTests: true,
  keywords: ["onelogin", "one_login"],
  named: ["oneloginclientsecret", "oneloginsecret", "oneloginapisecret"],
  pattern: /(?<![\w-])[0-9a-f]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
