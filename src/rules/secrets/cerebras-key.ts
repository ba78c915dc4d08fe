/**
 * An API key of Cerebras stands in the code.
 *
 * Its holder runs models at your expense and uses up the limits of your organization.
 *
 * ## In an environment file
 *
 * ```env bad
 * CEREBRAS_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CEREBRAS_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CEREBRAS_API_KEY=csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cerebras-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Cerebras stands in the code.",
  fix: "Delete the key in Cerebras' console, then read its successor from the environment.",
  inTests: true,
  keywords: ["csk-"],
  pattern: /(?<![\w-])csk-[0-9a-z]{48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) => `csk-${lettersOf(random, alphabets.lower, 48)}`,
} satisfies SecretRule;
