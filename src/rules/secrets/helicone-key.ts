/**
 * An API key of Helicone stands in the code.
 *
 * Its holder reads the requests that went through your gateway: every prompt and answer, and with them what your users
 * wrote.
 *
 * ## In an environment file
 *
 * ```env bad
 * HELICONE_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * HELICONE_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * HELICONE_API_KEY=sk-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/helicone-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Helicone stands in the code.",
  fix: "Delete the key in Helicone's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk-helicone-"],
  pattern: /(?<![\w-])sk-helicone-(?:(?:eu|cp)-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(-31)),
  sample: (random) =>
    `sk-helicone-${lettersOf(random, alphabets.lower, 7)}-${lettersOf(random, alphabets.lower, 7)}-${lettersOf(random, alphabets.lower, 7)}-${lettersOf(random, alphabets.lower, 7)}`,
} satisfies SecretRule;
