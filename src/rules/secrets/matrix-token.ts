/**
 * A Matrix access token stands in the code.
 *
 * It is a session of its user: it reads rooms, writes in that name, and for an administrator of the server opens its admin
 * API.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClient } from "matrix-js-sdk";
 *
 * const client = createClient({ baseUrl: "https://matrix.acme.com", userId: "@bot:acme.com", accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClient } from "matrix-js-sdk";
 *
 * const client = createClient({ baseUrl: "https://matrix.acme.com", userId: "@bot:acme.com", accessToken: process.env.MATRIX_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const accessToken = "syt_YOUR_ACCESS_TOKEN_xxxxxxxxxxxxxxxxxxxx_xxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const draw = (count: number) => lettersOf(random, alphabets.base62, count);
  return random() < 0.5
    ? `syt_${Buffer.from("deploy-bot").toString("base64url")}_${draw(20)}_${draw(6)}`
    : `mat_${draw(30)}_${draw(6)}`;
}

export default {
  id: "secrets/matrix-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Matrix access token stands in the code.",
  fix: "Revoke the token at your homeserver now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["syt_", "mat_"],
  pattern:
    /(?<![0-9A-Za-z])(?:syt_[\w+/-]{2,80}_[0-9A-Za-z]{20}_[0-9A-Za-z]{6}|mat_[0-9A-Za-z]{30}_[0-9A-Za-z]{6})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-27, -7)),
  sample,
} satisfies SecretRule;
