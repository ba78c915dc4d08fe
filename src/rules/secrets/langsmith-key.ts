/**
 * An API key of LangSmith stands in the code.
 *
 * Its holder reads the traces of your application: every prompt and answer, and with them what your users wrote.
 *
 * ## In an environment file
 *
 * ```env bad
 * LANGSMITH_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LANGSMITH_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LANGSMITH_API_KEY=lsv2_pt_00000000000000000000000000000000_0000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/langsmith-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of LangSmith stands in the code.",
  fix: "Delete the key in LangSmith's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["lsv2_"],
  pattern: /(?<![\w-])lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(8, 40)),
  sample: (random) =>
    random() < 0.5
      ? `lsv2_pt_${lettersOf(random, alphabets.hex, 32)}_${lettersOf(random, alphabets.hex, 10)}`
      : `lsv2_sk_${lettersOf(random, alphabets.hex, 32)}_${lettersOf(random, alphabets.hex, 10)}`,
} satisfies SecretRule;
