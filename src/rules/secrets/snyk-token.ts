/**
 * A Snyk API token stands in the code.
 *
 * It lists the open vulnerabilities of every project in the organization, which is a plan for an attack, and can
 * silence them.
 *
 * ## In a file
 *
 * ```env bad
 * SNYK_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { Authorization: `token ${process.env.SNYK_TOKEN}` };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SNYK_TOKEN=00000000-0000-0000-0000-000000000000
 * SNYK_ORG_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/snyk-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Snyk API token stands in the code.",
  fix: "Revoke the token in the Snyk account, and give the pipeline a service account.",
  inTests: true,
  keywords: ["snyk"],
  named: ["snyktoken", "snykapitoken", "snykapikey", "snykauthtoken", "snykoauthtoken"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
