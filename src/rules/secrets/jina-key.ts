/**
 * An API key of Jina AI stands in the code.
 *
 * Its holder makes embeddings and reads web pages at your expense until the key's tokens are used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * JINA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * JINA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * JINA_API_KEY=jina_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/jina-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Jina AI stands in the code.",
  fix: "Replace the key in Jina's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["jina_"],
  pattern: /(?<![\w-])jina_[0-9a-f]{32}[\w-]{28}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample: (random) => `jina_${lettersOf(random, alphabets.hex, 32)}${lettersOf(random, alphabets.base64url, 28)}`,
} satisfies SecretRule;
