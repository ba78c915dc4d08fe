/**
 * A Google OAuth refresh token stands in the code.
 *
 * It never ends until it is revoked, and yields access tokens for the mail, files or cloud project of the person who
 * consented.
 *
 * ## In a file
 *
 * ```env bad
 * GMAIL_REFRESH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * client.setCredentials({ refresh_token: process.env.GMAIL_REFRESH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * GMAIL_REFRESH_TOKEN=1//0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gcp-refresh-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Google OAuth refresh token stands in the code.",
  fix: "Revoke the token at the account (or at https://oauth2.googleapis.com/revoke), and keep its successor in a secret store.",
  inTests: true,
  keywords: ["1//0"],
  pattern: /(?<![0-9A-Za-z_/-])1\/\/0[0-9a-z][0-9A-Za-z_-]{60,120}(?![0-9A-Za-z_/-])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `1//03${lettersOf(random, alphabets.base64url, 96)}`,
} satisfies SecretRule;
