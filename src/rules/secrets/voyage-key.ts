/**
 * An API key of Voyage AI stands in the code.
 *
 * Its holder makes embeddings at your expense and uses up the limits of your organization.
 *
 * ## In an environment file
 *
 * ```env bad
 * VOYAGE_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * VOYAGE_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * VOYAGE_API_KEY=pa-your-voyage-api-key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/voyage-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Voyage AI stands in the code.",
  fix: "Delete the key in Voyage's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["pa-"],
  pattern: /(?<![\w-])pa-[\w-]{43}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)) && /\d/.test(key) && /[A-Z].*[A-Z]/.test(key) && /[a-z]/.test(key.slice(3)),
  sample: (random) => `pa-${lettersOf(random, alphabets.base64url, 38)}N4kTx`,
} satisfies SecretRule;
