/**
 * An API key of E2B stands in the code.
 *
 * Its holder starts sandboxes at your expense and runs code in those that are open, where the data of your users may
 * be.
 *
 * ## In an environment file
 *
 * ```env bad
 * E2B_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * E2B_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * E2B_API_KEY=e2b_0000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/e2b-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of E2B stands in the code.",
  fix: "Delete the key in E2B's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["e2b_", "sk_e2b_"],
  pattern: /(?<![0-9A-Za-z])(?:sk_)?e2b_[0-9a-f]{40}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(-40)),
  sample: (random) =>
    random() < 0.5 ? `e2b_${lettersOf(random, alphabets.hex, 40)}` : `sk_e2b_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
