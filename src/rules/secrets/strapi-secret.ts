/**
 * A secret of a Strapi server stands in the code.
 *
 * With the secret of the administrators' tokens anyone is an administrator of the content; the salts protect the API
 * tokens in the database.
 *
 * ## In an environment file
 *
 * ```env bad
 * ADMIN_JWT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ADMIN_JWT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ADMIN_JWT_SECRET=tobemodified
 * API_TOKEN_SALT=toBeModified
 * ```
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/strapi-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a Strapi server stands in the code.",
  fix: "Make new secrets with `openssl rand -base64 16`, and keep them in the server's environment.",
  inTests: true,
  keywords: ["admin_jwt_secret", "adminjwtsecret", "token_salt", "tokensalt", "strapi"],
  named: ["adminjwtsecret", "apitokensalt", "transfertokensalt", "strapijwtsecret"],
  pattern: /(?<![\w+/-])(?:[0-9A-Za-z+/]{22}==|[0-9A-Za-z+/]{43}=|[0-9a-f]{32,64})(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => base64Of(random, random() < 0.5 ? 16 : 32),
} satisfies SecretRule;
