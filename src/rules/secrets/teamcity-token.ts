/**
 * A TeamCity access token stands in the code.
 *
 * It starts builds, changes their steps and reads their parameters as its owner.
 *
 * ## In a file
 *
 * ```env bad
 * TEAMCITY_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { Authorization: `Bearer ${process.env.TEAMCITY_TOKEN}` };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.xxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/teamcity-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A TeamCity access token stands in the code.",
  fix: "Delete the token in the TeamCity profile, and make one with few permissions and an end.",
  inTests: true,
  keywords: ["eyj0exaioiaivenwmij9"],
  pattern: /(?<![0-9A-Za-z_.-])eyJ0eXAiOiAiVENWMiJ9\.[0-9A-Za-z_-]{36}\.[0-9A-Za-z+/_=-]{48}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(21)),
  sample: (random) =>
    `eyJ0eXAiOiAiVENWMiJ9.${lettersOf(random, alphabets.base64url, 36)}.${lettersOf(random, alphabets.base64url, 48)}`,
} satisfies SecretRule;
