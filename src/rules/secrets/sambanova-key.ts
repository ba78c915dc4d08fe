/**
 * An API key of SambaNova stands in the code.
 *
 * Its holder runs models at your expense and uses up your limits.
 *
 * ## In an environment file
 *
 * ```env bad
 * SAMBANOVA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * SAMBANOVA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * SAMBANOVA_API_KEY=00000000-0000-0000-0000-000000000000
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sambanova-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of SambaNova stands in the code.",
  fix: "Delete the key in SambaNova's cloud console, then read its successor from the environment.",
  inTests: true,
  keywords: ["sambanova", "samba_nova"],
  named: ["sambanovaapikey", "sambanovakey"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
