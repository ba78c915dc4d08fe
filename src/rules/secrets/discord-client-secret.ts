/**
 * A Discord client secret stands in the code.
 *
 * With the application's id, which is public, it trades logins of its users for tokens: who they are, their servers and
 * connected accounts.
 *
 * ## In source code
 *
 * ```js bad
 * const discordClientSecret = "{{sample}}"; // finding
 * const body = new URLSearchParams({ client_id: clientId, client_secret: discordClientSecret, grant_type: "authorization_code", code });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const body = new URLSearchParams({
 *   client_id: clientId,
 *   client_secret: process.env.DISCORD_CLIENT_SECRET,
 *   grant_type: "authorization_code",
 *   code,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DISCORD_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/discord-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Discord client secret stands in the code.",
  fix: "Revoke the secret at Discord now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["discord"],
  named: ["discordclientsecret", "discordsecret", "discordoauthsecret", "clientsecret"],
  pattern: /(?<![\w-])[\w-]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 32),
} satisfies SecretRule;
