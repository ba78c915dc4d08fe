/**
 * An API key of Mem0 stands in the code.
 *
 * Its holder reads and changes what your agents remember of your users.
 *
 * ## In an environment file
 *
 * ```env bad
 * MEM0_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * MEM0_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * MEM0_API_KEY=m0-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mem0-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Mem0 stands in the code.",
  fix: "Delete the key in Mem0's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["m0-"],
  pattern: /(?<![\w-])m0-[0-9A-Za-z]{40}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)) && /\d/.test(key.slice(3)),
  sample: (random) => `m0-${lettersOf(random, alphabets.base62, 38)}4k`,
} satisfies SecretRule;
