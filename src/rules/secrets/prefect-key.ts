/**
 * A Prefect Cloud API key stands in the code.
 *
 * It starts deployments and reads blocks, which hold the credentials that flows use.
 *
 * ## In a file
 *
 * ```env bad
 * PREFECT_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const key = process.env.PREFECT_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * PREFECT_API_KEY=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/prefect-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Prefect Cloud API key stands in the code.",
  fix: "Delete the key in Prefect Cloud, and give the service a key of a service account.",
  inTests: true,
  keywords: ["pnu_", "pnb_"],
  pattern: /(?<![0-9A-Za-z_])pn[bu]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `pnu_${lettersOf(random, alphabets.base62, 36)}`,
} satisfies SecretRule;
