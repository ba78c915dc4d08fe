/**
 * A token in a bearer authorization header stands in the code.
 *
 * Whoever has it calls the service in your name until somebody revokes it.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.acme.com/orders", {
 *   headers: { authorization: "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.acme.com/orders", {
 *   headers: { authorization: `Bearer ${process.env.API_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * Placeholders:
 *
 * ```js good
 * const example = "Bearer YOUR_ACCESS_TOKEN_GOES_HERE";
 * const scheme = "Bearer token-of-the-signed-in-user";
 * ```
 *
 * ## Out of scope
 *
 * Tests, in which most such headers are invented; tokens with the sign of their provider and JSON Web Tokens, which have
 * rules of their own.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Tokens that begin with the sign of their provider, and JSON Web Tokens, have a rule of their own. */
function isToken(header: string): boolean {
  const token = header.slice("Bearer ".length);
  return (
    !/^(?:[a-z]{2,10}|[A-Z]{2,10})[_-]|^(?:eyJ|EAA|SG\.|AQ|ya29)/.test(token) && isRandom(token) && /\d/.test(token)
  );
}

function sample(random: () => number): string {
  return `Bearer 7${lettersOf(random, alphabets.base62, 38)}Q`;
}

export default {
  id: "secrets/bearer-auth-header",
  kind: "secret",
  severity: "high",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A token in a bearer authorization header stands in the code.",
  fix: "Revoke the token now, then read its successor from the environment or a secret store.",
  inTests: false,
  keywords: ["bearer "],
  pattern: /(?<![0-9A-Za-z])Bearer [\w+/.~-]{20,400}={0,2}(?![\w+/=~-])/gi,
  verify: isToken,
  sample,
} satisfies SecretRule;
