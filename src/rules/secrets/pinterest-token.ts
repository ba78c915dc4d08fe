/**
 * An access token of Pinterest stands in the code.
 *
 * Its holder reads the account's boards and advertising and publishes pins in its name.
 *
 * ## In an environment file
 *
 * ```env bad
 * PINTEREST_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PINTEREST_ACCESS_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PINTEREST_ACCESS_TOKEN=pina_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pinterest-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token of Pinterest stands in the code.",
  fix: "Revoke the app's access in Pinterest's settings, then get tokens at run time.",
  inTests: true,
  keywords: ["pina_", "pinr_"],
  pattern: /(?<![\w-])pin[ar]_[0-9A-Z]{50,160}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `pina_${lettersOf(random, alphabets.upper, 72)}`,
} satisfies SecretRule;
