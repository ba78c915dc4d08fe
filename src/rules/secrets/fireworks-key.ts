/**
 * An API key of Fireworks AI stands in the code.
 *
 * Its holder runs models and deployments at your expense and reads the account's data sets.
 *
 * ## In an environment file
 *
 * ```env bad
 * FIREWORKS_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FIREWORKS_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * FIREWORKS_API_KEY=fw_your_api_key
 * FIREWORKS_FIRMWARE=fw_loadMicrocodeVersion24
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/fireworks-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Fireworks AI stands in the code.",
  fix: "Delete the key in Fireworks' settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["fireworks"],
  named: ["fireworks"],
  pattern: /(?<![\w-])fw_[0-9A-Za-z]{22,24}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)) && /\d.*[A-Za-z]\d/.test(key.slice(3)),
  sample: (random) =>
    random() < 0.5
      ? `fw_3Z${lettersOf(random, alphabets.base62, 17)}k4b7`
      : `fw_2${lettersOf(random, alphabets.base62, 18)}T5q`,
} satisfies SecretRule;
