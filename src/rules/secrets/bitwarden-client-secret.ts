/**
 * A client secret of a Bitwarden API key stands in the code.
 *
 * It logs in as the user or the organization without two-factor login: members, policies and the event log of an
 * organization, the encrypted vault of a user.
 *
 * ## In a file
 *
 * ```env bad
 * BW_CLIENTSECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const secret = process.env.BW_CLIENTSECRET;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * BW_CLIENTSECRET=<client-secret>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bitwarden-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of a Bitwarden API key stands in the code.",
  fix: "Rotate the API key in the account or organization settings.",
  inTests: true,
  keywords: ["bw_", "bitwarden"],
  named: ["bwclientsecret", "bitwardenclientsecret"],
  pattern: /(?<![0-9A-Za-z_.-])[0-9A-Za-z]{30}(?![0-9A-Za-z_.-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 30),
} satisfies SecretRule;
