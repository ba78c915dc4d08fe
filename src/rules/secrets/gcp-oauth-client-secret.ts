/**
 * A Google OAuth client secret stands in the code.
 *
 * With it somebody else can pretend to be your application at Google: exchange codes and refresh tokens that were taken
 * from your users.
 *
 * ## In a file
 *
 * ```env bad
 * GOOGLE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new OAuth2Client(process.env.GOOGLE_CLIENT_ID, process.env.GOOGLE_CLIENT_SECRET);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * GOOGLE_CLIENT_SECRET=GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * GOOGLE_CLIENT_SECRET=GOCSPX-your-client-secret-goes-here
 * ```
 *
 * ## Out of scope
 *
 * Installed applications (command lines, desktop) cannot keep a secret, and Google does not count on it there.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gcp-oauth-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Google OAuth client secret stands in the code.",
  fix: "Add a new secret to the client in the console, deploy it, and delete this one.",
  inTests: true,
  keywords: ["gocspx-"],
  pattern: /(?<![0-9A-Za-z_-])GOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])/g,
  verify: (secret) => isRandom(secret.slice(7)),
  sample: (random) => `GOCSPX-${lettersOf(random, alphabets.base64url, 28)}`,
} satisfies SecretRule;
