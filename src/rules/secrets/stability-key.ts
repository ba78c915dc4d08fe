/**
 * An API key of Stability AI stands in the code.
 *
 * Its holder makes images at your expense until the account's credits are used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * STABILITY_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * STABILITY_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * STABILITY_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/stability-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Stability AI stands in the code.",
  fix: "Delete the key in Stability's account settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["stability"],
  named: ["stabilityapikey", "stabilitykey", "stabilityaiapikey", "stabilityaikey", "dreamstudioapikey"],
  pattern: /(?<![\w-])sk-[0-9A-Za-z]{48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample: (random) => `sk-${lettersOf(random, alphabets.base62, 48)}`,
} satisfies SecretRule;
