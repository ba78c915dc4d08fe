/**
 * An access token for Auth0's management API stands in the code.
 *
 * While it is valid its holder reads the users of the tenant and, as its scopes allow, changes their passwords, roles
 * and the applications.
 *
 * ## In source code
 *
 * ```js bad
 * import { ManagementClient } from "auth0";
 *
 * const management = new ManagementClient({ domain: "acme.eu.auth0.com", token: "{{sample}}" }); // finding
 * ```
 *
 * Let the client get short-lived tokens by itself:
 *
 * ```js good
 * import { ManagementClient } from "auth0";
 *
 * const management = new ManagementClient({
 *   domain: "acme.eu.auth0.com",
 *   clientId: process.env.AUTH0_CLIENT_ID,
 *   clientSecret: process.env.AUTH0_CLIENT_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const management = new ManagementClient({ domain: "acme.eu.auth0.com", token: "eyJhbGciOiJSUzI1NiIs..." });
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isManagementToken(token: string): boolean {
  const { iss, aud } = readJsonWebToken(token)?.payload ?? {};
  return typeof iss === "string" && String(aud).includes("/api/v2/") && /^https:\/\/[\w.-]+\/$/.test(iss);
}

function sample(random: () => number): string {
  const site = `https://${lettersOf(random, alphabets.lower, 8)}.eu.auth0.com/`;
  const claims = { iss: site, sub: `${lettersOf(random, alphabets.base62, 32)}@clients`, aud: `${site}api/v2/` };
  return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 342), "RS256");
}

export default {
  id: "secrets/auth0-management-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token for Auth0's management API stands in the code.",
  fix: "Rotate the signing key or wait for the token to expire, and let the SDK get tokens with the application's credentials.",
  inTests: true,
  keywords: ["eyj"],
  pattern: /(?<![\w.-])eyJ[\w-]{20,300}\.eyJ[\w-]{60,2500}\.[\w-]{340,700}(?![\w.-])/g,
  verify: isManagementToken,
  sample,
} satisfies SecretRule;
