/**
 * An API key of xAI stands in the code.
 *
 * Its holder runs models at your team's expense, as far as the key's permissions go.
 *
 * ## In an environment file
 *
 * ```env bad
 * XAI_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * XAI_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * XAI_API_KEY=xai-your-api-key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/xai-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of xAI stands in the code.",
  fix: "Disable the key in xAI's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["xai-"],
  pattern: /(?<![\w-])xai-[0-9A-Za-z]{80}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) => `xai-${lettersOf(random, alphabets.base62, 80)}`,
} satisfies SecretRule;
