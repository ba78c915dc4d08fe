/**
 * An API key of LlamaCloud stands in the code.
 *
 * Its holder parses documents at your expense and reads those that were uploaded and indexed.
 *
 * ## In an environment file
 *
 * ```env bad
 * LLAMA_CLOUD_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LLAMA_CLOUD_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LLAMA_CLOUD_API_KEY=llx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/llama-cloud-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of LlamaCloud stands in the code.",
  fix: "Revoke the key in LlamaCloud, then read its successor from the environment.",
  inTests: true,
  keywords: ["llx-"],
  pattern: /(?<![\w-])llx-[0-9A-Za-z]{48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) => `llx-${lettersOf(random, alphabets.base62, 48)}`,
} satisfies SecretRule;
