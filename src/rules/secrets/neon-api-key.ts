/**
 * A Neon API key stands in the code.
 *
 * It makes, copies and deletes databases and reads the password of every role, so it reads all data of the account or
 * organization.
 *
 * ## In a file
 *
 * ```env bad
 * NEON_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const neon = createApiClient({ apiKey: process.env.NEON_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * NEON_API_KEY=napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/neon-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Neon API key stands in the code.",
  fix: "Revoke the key in the Neon console, and make one for one project.",
  inTests: true,
  keywords: ["napi_"],
  pattern: /(?<![0-9A-Za-z_])napi_[0-9a-z]{48,72}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `napi_${lettersOf(random, alphabets.lower, 64)}`,
} satisfies SecretRule;
