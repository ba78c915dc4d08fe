/**
 * An API key of Together AI, of the form without a prefix, stands in the code.
 *
 * Its holder runs and fine-tunes models at your expense and reads the files that were uploaded for it.
 *
 * ## In an environment file
 *
 * ```env bad
 * TOGETHER_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * TOGETHER_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * TOGETHER_API_KEY=your-together-api-key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/together-legacy-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Together AI, of the form without a prefix, stands in the code.",
  fix: "Delete the key in Together's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["together"],
  named: ["togetherapikey", "togetheraiapikey", "togetherkey", "togetheraikey"],
  pattern: /(?<![\w-])[0-9a-f]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
