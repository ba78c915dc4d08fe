/**
 * A Postman API key stands in the code.
 *
 * It reads all workspaces of its owner: collections and environments, in which the keys of other services stand.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.getpostman.com/environments", {
 *   headers: { "X-Api-Key": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.getpostman.com/environments", {
 *   headers: { "X-Api-Key": process.env.POSTMAN_API_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * POSTMAN_API_KEY=PMAK-012345678901234567890123-0123456789012345678901234567890123
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex, upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`PMAK-${draw(hex, 24)}-${draw(hex, 34)}`, `PMAT-${draw(upper, 26)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/postman-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Postman API key stands in the code.",
  fix: "Revoke the key at Postman now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pmak-", "pmat-"],
  pattern: /(?<![0-9A-Za-z])(?:PMAK-[0-9a-f]{24}-[0-9a-f]{34}|PMAT-[0-9A-Z]{26})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample,
} satisfies SecretRule;
