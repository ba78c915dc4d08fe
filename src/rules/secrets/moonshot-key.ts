/**
 * An API key of Moonshot AI (Kimi) stands in the code.
 *
 * Its holder runs models at your expense until the balance is used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * MOONSHOT_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * MOONSHOT_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * MOONSHOT_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/moonshot-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Moonshot AI (Kimi) stands in the code.",
  fix: "Delete the key in Moonshot's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["moonshot", "kimi"],
  named: ["moonshotapikey", "moonshotkey", "kimiapikey", "kimikey"],
  pattern: /(?<![\w-])sk-[0-9A-Za-z]{48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample: (random) => `sk-${lettersOf(random, alphabets.base62, 48)}`,
} satisfies SecretRule;
