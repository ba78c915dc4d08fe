/**
 * An Argo CD token stands in the code.
 *
 * It syncs applications, so it deploys what its holder names to your clusters.
 *
 * ## In a file
 *
 * ```env bad
 * ARGOCD_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.ARGOCD_AUTH_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ARGOCD_AUTH_TOKEN=eyJhbGciOiJIUzI1NiJ9.<payload>.<signature>
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/argocd-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Argo CD token stands in the code.",
  fix: "Delete the token of the account or project role in Argo CD, and make one for one project with an end.",
  inTests: true,
  keywords: ["eyj"],
  pattern:
    /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{10,400}\.eyJ[0-9A-Za-z_-]{20,4000}\.[0-9A-Za-z_-]{43}(?![0-9A-Za-z_.-])/g,
  verify: (token) => readJsonWebToken(token)?.payload.iss === "argocd",
  sample: (random) => {
    const claims = { iss: "argocd", sub: "deploy:apiKey", iat: 1.7e9, jti: uuidOf(random) };
    return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 43));
  },
} satisfies SecretRule;
