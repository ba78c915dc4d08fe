/**
 * An API key of Groq stands in the code.
 *
 * Its holder runs models at your expense and uses up the limits of your organization, so that your own requests are
 * refused.
 *
 * ## In source code
 *
 * ```js bad
 * import Groq from "groq-sdk";
 *
 * const groq = new Groq({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Groq from "groq-sdk";
 *
 * const groq = new Groq({ apiKey: process.env.GROQ_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const groq = new Groq({ apiKey: "gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/groq-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Groq stands in the code.",
  fix: "Delete the key in Groq's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["gsk_"],
  pattern: /(?<![\w+/-])gsk_[0-9A-Za-z]{52}(?![\w+/=-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) =>
    `gsk_${lettersOf(random, alphabets.base62, 20)}WGdyb3FY${lettersOf(random, alphabets.base62, 24)}`,
} satisfies SecretRule;
