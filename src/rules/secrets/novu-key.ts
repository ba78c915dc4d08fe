/**
 * A secret key of Novu stands in the code.
 *
 * Its holder sends mail, texts and push messages with your channels and reads who gets them.
 *
 * ## In an environment file
 *
 * ```env bad
 * NOVU_SECRET_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * NOVU_SECRET_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * NOVU_SECRET_KEY=00000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/novu-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key of Novu stands in the code.",
  fix: "Regenerate the key in Novu's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["novu"],
  named: ["novusecretkey", "novuapikey", "novukey"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
