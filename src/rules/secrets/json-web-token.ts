/**
 * A signed JSON Web Token stands in the code.
 *
 * Until it expires, whoever has it passes for the one it was made for; without an expiry that is for as long as the
 * signing key is in use.
 *
 * ## In source code
 *
 * ```js bad
 * const headers = { authorization: "Bearer {{sample}}" }; // finding
 * ```
 *
 * Get a token when it is needed:
 *
 * ```js good
 * const headers = { authorization: `Bearer ${await getToken()}` };
 * ```
 *
 * ## Not reported
 *
 * The example of jwt.io, tokens that lived for a day at most, tokens made to be public, and what does not parse:
 *
 * ```js good
 * const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
 * const cut = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3In0...";
 * ```
 *
 * ## Out of scope
 *
 * Who accepts the token is not known: it may be one of a test. Whether it has expired at the time of the review is not
 * looked at, so that the result does not change from day to day.
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** How long signatures are in base64url (RFC 7518), by the algorithm: RSA's grow with the key. */
const signatureLengths: Readonly<Record<string, number>> = {
  HS256: 43,
  HS384: 64,
  HS512: 86,
  ES256: 86,
  ES384: 128,
  ES512: 176,
  EdDSA: 86,
};

function isSigned(token: string, alg: string): boolean {
  const { length } = token.slice(token.lastIndexOf(".") + 1);
  return /^[RP]S/.test(alg) ? length >= 171 : length === signatureLengths[alg];
}

const day = 86_400;

/** Claims of RFC 7519: libraries add one by themselves, and what has none shows how tokens look. */
const registered = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

function isUsable(token: string): boolean {
  const { header, payload } = readJsonWebToken(token) ?? {};
  if (!payload || !isSigned(token, String(header?.alg))) return false;
  const { exp, iat, nbf, sub, name, role } = payload;
  if (!registered.some((claim) => claim in payload)) return false;
  if (sub === "1234567890" || name === "John Doe" || role === "anon") return false;
  const start = Number(iat ?? nbf);
  return exp === undefined || !(Number(exp) - start <= day);
}

function sample(random: () => number): string {
  const claims = { iss: "https://id.acme.example", sub: lettersOf(random, alphabets.digits, 6), scope: "orders" };
  return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 43));
}

export default {
  id: "secrets/json-web-token",
  kind: "secret",
  severity: "low",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A signed JSON Web Token stands in the code.",
  fix: "Take the token out, let it expire or revoke it, and get one at run time.",
  keywords: ["eyj"],
  pattern: /(?<![\w.-])eyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{43,700}(?![\w.-])/g,
  verify: isUsable,
  sample,
} satisfies SecretRule;
