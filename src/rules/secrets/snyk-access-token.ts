/**
 * A Snyk personal or service account token stands in the code.
 *
 * It lists the open vulnerabilities of every project that its owner sees, which is a plan for an attack, and can
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
 * SNYK_TOKEN=snyk_uat.xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/snyk-access-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Snyk personal or service account token stands in the code.",
  fix: "Revoke the token in the Snyk account, and give the pipeline a service account.",
  inTests: true,
  keywords: ["snyk_uat.", "snyk_sat."],
  pattern: /(?<![0-9A-Za-z_.-])snyk_[us]at\.[0-9a-f]{8}\.[0-9A-Za-z_.-]{40,600}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(18)),
  sample: (random) =>
    `snyk_uat.${lettersOf(random, alphabets.hex, 8)}.eyJ${lettersOf(random, alphabets.base64url, 120)}`,
} satisfies SecretRule;
