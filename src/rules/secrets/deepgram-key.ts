/**
 * An API key of Deepgram stands in the code.
 *
 * Its holder transcribes at your expense and, with an administrator's key, makes further keys and reads the project's
 * usage.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClient } from "@deepgram/sdk";
 *
 * const deepgramApiKey = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClient } from "@deepgram/sdk";
 *
 * const deepgramApiKey = process.env.DEEPGRAM_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * DEEPGRAM_API_KEY=your_deepgram_api_key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/deepgram-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Deepgram stands in the code.",
  fix: "Delete the key in Deepgram's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["deepgram"],
  named: ["deepgramapikey", "deepgramkey", "deepgramtoken", "deepgramsecret"],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
