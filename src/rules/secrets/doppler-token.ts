/**
 * A Doppler token stands in the code.
 *
 * It reads the secrets of a config, or as a personal, service account or SCIM token those of the whole workplace: it
 * stands for all of them.
 *
 * ## In a file
 *
 * ```env bad
 * DOPPLER_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.DOPPLER_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DOPPLER_TOKEN=dp.st.prd.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/doppler-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Doppler token stands in the code.",
  fix: "Revoke the token in Doppler, and let the platform sync the secrets or log in by OIDC.",
  inTests: true,
  keywords: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.", "dp.said."],
  pattern:
    /(?<![0-9A-Za-z_.-])dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[0-9a-z_-]{2,35})?)\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(-40)),
  sample: (random) => `dp.${random() < 0.5 ? "pt" : "st.prd"}.${lettersOf(random, alphabets.base62, 43)}`,
} satisfies SecretRule;
