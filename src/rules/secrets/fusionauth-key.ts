/**
 * An API key of FusionAuth stands in the code.
 *
 * A key without limits does all that the server can: the holder reads and changes users and makes tokens for them.
 *
 * ## In an environment file
 *
 * ```env bad
 * FUSIONAUTH_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FUSIONAUTH_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * FUSIONAUTH_API_KEY=this_really_should_be_a_long_random_alphanumeric_value_but_this_still_works
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/fusionauth-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of FusionAuth stands in the code.",
  fix: "Delete the key in FusionAuth's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["fusionauth", "fusion_auth"],
  named: ["fusionauthapikey", "fusionauthkey"],
  pattern: /(?<![\w-])[\w-]{43,90}(?![\w-])/g,
  verify: (key) => isRandom(key) && /\d.*\d/.test(key),
  sample: (random) =>
    random() < 0.5
      ? `${lettersOf(random, alphabets.base64url, 41)}4k`
      : `${lettersOf(random, alphabets.base64url, 62)}3q7`,
} satisfies SecretRule;
