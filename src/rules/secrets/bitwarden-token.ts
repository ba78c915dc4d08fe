/**
 * An access token of Bitwarden Secrets Manager stands in the code.
 *
 * It carries the key that decrypts: its holder reads every secret that the machine account may read.
 *
 * ## In a file
 *
 * ```env bad
 * BWS_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * await client.auth().loginAccessToken(process.env.BWS_ACCESS_TOKEN, stateFile);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * BWS_ACCESS_TOKEN=0.00000000-0000-0000-0000-000000000000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxx==
 * ```
 */
import { alphabets, base64Of, isRandom, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bitwarden-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token of Bitwarden Secrets Manager stands in the code.",
  fix: "Revoke the token in Bitwarden, and hand its successor to the program from the secrets of the platform.",
  inTests: true,
  keywords: ["0."],
  pattern:
    /(?<![0-9A-Za-z+/.-])0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}==(?![0-9A-Za-z+/=.-])/g,
  verify: (token) => isRandom(token.slice(39, 69)),
  sample: (random) => `0.${uuidOf(random)}.${lettersOf(random, alphabets.base62, 30)}:${base64Of(random, 16)}`,
} satisfies SecretRule;
