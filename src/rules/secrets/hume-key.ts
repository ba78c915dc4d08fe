/**
 * An API key or secret key of Hume AI stands in the code.
 *
 * Its holder runs speech models at your expense and reads the transcripts of earlier conversations.
 *
 * ## In an environment file
 *
 * ```env bad
 * HUME_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * HUME_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * HUME_API_KEY=your-hume-api-key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hume-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key or secret key of Hume AI stands in the code.",
  fix: "Regenerate the keys in Hume's portal, then read them from the environment.",
  inTests: true,
  keywords: ["hume"],
  named: ["humeapikey", "humesecretkey", "humeaiapikey", "humeclientsecret"],
  pattern: /(?<![\w+/-])(?:[0-9A-Za-z]{48}|[0-9A-Za-z]{64})(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base62, 48) : lettersOf(random, alphabets.base62, 64),
} satisfies SecretRule;
