/**
 * An API key of AssemblyAI stands in the code.
 *
 * Its holder transcribes at your expense and reads the transcripts of your users' recordings.
 *
 * ## In an environment file
 *
 * ```env bad
 * ASSEMBLYAI_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ASSEMBLYAI_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ASSEMBLYAI_API_KEY=your-assemblyai-key
 * ASSEMBLYAI_TRANSCRIPT=5551722-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/assemblyai-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of AssemblyAI stands in the code.",
  fix: "Make a new key in AssemblyAI's dashboard, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["assembly"],
  named: ["assemblyaiapikey", "assemblyaikey", "assemblyaitoken", "assemblyapikey", "assemblyaiapitoken"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
