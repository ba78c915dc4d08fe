/**
 * A Vercel token stands in the code.
 *
 * It deploys to every project of its scope and reads their environment variables, which hold all other secrets; one of
 * the AI Gateway spends your credit.
 *
 * ## In a file
 *
 * ```env bad
 * VERCEL_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const vercel = new Vercel({ bearerToken: process.env.VERCEL_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * VERCEL_TOKEN=vcp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Tokens of 24 characters without a prefix are the affair of `secrets/vercel-token-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vercel-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Vercel token stands in the code.",
  fix: "Delete the token in the account settings, and make one for one team with an end.",
  inTests: true,
  keywords: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
  pattern: /(?<![0-9A-Za-z_])vc[aikpr]_[0-9A-Za-z]{24,100}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `vcp_${lettersOf(random, alphabets.base62, 56)}`,
} satisfies SecretRule;
