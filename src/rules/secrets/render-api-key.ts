/**
 * A Render API key stands in the code.
 *
 * It deploys to every service of its workspaces and reads their environment variables and database passwords.
 *
 * ## In a file
 *
 * ```env bad
 * RENDER_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const key = process.env.RENDER_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * RENDER_API_KEY=rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/render-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Render API key stands in the code.",
  fix: "Revoke the key in the account settings, and read the new one from a secret store.",
  inTests: true,
  keywords: ["rnd_"],
  pattern: /(?<![0-9A-Za-z_])rnd_[0-9A-Za-z]{28,36}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `rnd_${lettersOf(random, alphabets.base62, 32)}`,
} satisfies SecretRule;
