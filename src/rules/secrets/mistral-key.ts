/**
 * An API key of Mistral stands in the code.
 *
 * Its holder runs models at your expense and reads the files and fine-tuned models of the workspace.
 *
 * ## In an environment file
 *
 * ```env bad
 * MISTRAL_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * MISTRAL_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * MISTRAL_API_KEY=your-mistral-api-key
 * MISTRAL_MODEL=mistral-large-latest
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mistral-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Mistral stands in the code.",
  fix: "Delete the key in Mistral's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["mistral"],
  named: ["mistralapikey", "mistralkey", "mistraltoken", "mistralaiapikey", "codestralapikey"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{32}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
