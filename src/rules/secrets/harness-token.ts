/**
 * A Harness API token stands in the code.
 *
 * It starts pipelines and changes them and their connectors as the user or service account that it belongs to.
 *
 * ## In a file
 *
 * ```env bad
 * HARNESS_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { "x-api-key": process.env.HARNESS_API_KEY };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * HARNESS_API_KEY=pat.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/harness-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Harness API token stands in the code.",
  fix: "Delete the token in Harness, and make one for a service account with few rights and an end.",
  inTests: true,
  keywords: ["pat.", "sat."],
  pattern: /(?<![0-9A-Za-z_.-])[ps]at\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(4, 26)) && isRandom(token.slice(-20)),
  sample: (random) =>
    `pat.${lettersOf(random, alphabets.base62, 22)}.${lettersOf(random, alphabets.hex, 24)}.${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
