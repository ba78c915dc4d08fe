/**
 * A Turso (libSQL) database token stands in the code.
 *
 * It reads and, unless it was made for reading only, writes the whole database, and by default never expires.
 *
 * ## In a file
 *
 * ```env bad
 * TURSO_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = createClient({ url, authToken: process.env.TURSO_AUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TURSO_AUTH_TOKEN=eyJhbGciOiJFZERTQSJ9.<payload>.<signature>
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/turso-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Turso (libSQL) database token stands in the code.",
  fix: "Rotate the tokens of the database (`turso db tokens invalidate`), and make one with an end.",
  inTests: true,
  keywords: ["turso", "libsql"],
  named: [
    "tursoauthtoken",
    "tursotoken",
    "libsqlauthtoken",
    "tursodatabaseauthtoken",
    "tursodbauthtoken",
    "tursodbtoken",
  ],
  pattern:
    /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{20,600}\.[0-9A-Za-z_-]{86}(?![0-9A-Za-z_.-])/g,
  verify: (token) => readJsonWebToken(token)?.header.alg === "EdDSA",
  sample: (random) => {
    const claims = { a: "rw", iat: 1.7e9, id: uuidOf(random) };
    return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 86), "EdDSA");
  },
} satisfies SecretRule;
