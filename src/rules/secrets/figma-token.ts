/**
 * A Figma personal access token stands in the code.
 *
 * It reads all files that its owner sees, products that are not announced among them, and comments in their name.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch(`https://api.figma.com/v1/files/${file}`, {
 *   headers: { "X-Figma-Token": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch(`https://api.figma.com/v1/files/${file}`, {
 *   headers: { "X-Figma-Token": process.env.FIGMA_TOKEN },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`figd_${draw(base64url, 40)}`, `figu_${draw(base64url, 40)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/figma-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Figma personal access token stands in the code.",
  fix: "Revoke the token at Figma now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["figd_", "figu_", "figo_", "figor_"],
  pattern: /(?<![0-9A-Za-z])fig(?:d|u|or?)_[\w-]{38,64}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(token.indexOf("_") + 1)),
  sample,
} satisfies SecretRule;
