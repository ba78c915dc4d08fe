/**
 * A bunny.net key stands in the code.
 *
 * The account's key changes what your CDN delivers to visitors and empties storage; the password of a storage zone replaces
 * files in it.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("https://storage.bunnycdn.com/acme/index.html", {
 *   method: "PUT",
 *   headers: { AccessKey: process.env.BUNNY_STORAGE_KEY ?? "{{sample}}" }, // finding
 *   body,
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch("https://storage.bunnycdn.com/acme/index.html", {
 *   method: "PUT",
 *   headers: { AccessKey: process.env.BUNNY_STORAGE_KEY },
 *   body,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BUNNY_API_KEY=01234567-0123-0123-0123-01234567890101234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    `${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}-${draw(hex, 4)}-${draw(hex, 4)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/bunny-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A bunny.net key stands in the code.",
  fix: "Revoke the key at bunny.net now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["bunny"],
  named: ["bunny", "accesskey", "apikey", "password"],
  pattern:
    /(?<![0-9A-Za-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample,
} satisfies SecretRule;
