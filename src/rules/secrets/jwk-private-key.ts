/**
 * A private key as JSON Web Key stands in the code.
 *
 * With it anyone signs tokens that your services accept, in the name of any user, or reads what was encrypted for you.
 *
 * ## In source code
 *
 * ```js bad
 * import { importJWK } from "jose";
 *
 * const key = await importJWK({{sample}}, "ES256"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { importJWK } from "jose";
 *
 * const key = await importJWK(JSON.parse(process.env.JWK_PRIVATE_KEY), "ES256");
 * ```
 *
 * ## In a JSON file
 *
 * ```json bad file=keys.json
 * {
 *   "keys": [
 *     {{sample}} // finding
 *   ]
 * }
 * ```
 *
 * ## Not reported
 *
 * Public keys:
 *
 * ```js good
 * const jwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A private exponent or scalar (`d`, RFC 7518 6.2.2 and 6.3.2), or a shared key (`k`, 6.4.1). */
function isPrivate(jwk: string): boolean {
  const read = (name: string) =>
    new RegExp(`\\b${name}\\\\?["']?\\s*:\\s*\\\\?["']([\\w-]+)\\\\?["']`).exec(jwk)?.[1] ?? "";
  const secret = read("kty") === "oct" ? read("k") : read("d");
  return ["EC", "OKP", "RSA", "oct"].includes(read("kty")) && isRandom(secret.slice(0, 60));
}

function sample(random: () => number): string {
  const draw = () => lettersOf(random, alphabets.base64url, 43);
  if (random() < 0.3) return `{"kty":"oct","alg":"HS256","k":"${draw()}"}`;
  return `{"kty":"EC","crv":"P-256","x":"${draw()}","y":"${draw()}","d":"${draw()}","alg":"ES256"}`;
}

export default {
  id: "secrets/jwk-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "A private key as JSON Web Key stands in the code.",
  fix: "Replace the key, remove its public half from your JWKS endpoint, and keep the new one in a secret store.",
  inTests: true,
  keywords: ["kty"],
  pattern:
    /\{(?=[^{}]{0,4000}\bkty\\?["']?\s{0,5}:)[^{}]{0,4000}\b(?:d|k)\\?["']?\s{0,5}:\s{0,5}\\?["'][\w-]{22,1400}\\?["'][^{}]{0,4000}\}/g,
  verify: isPrivate,
  sample,
} satisfies SecretRule;
