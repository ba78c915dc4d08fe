/**
 * A GrowthBook API key stands in the code.
 *
 * An admin key changes feature flags, which changes what your program does.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.growthbook.io/api/v1/features", {
 *   headers: { authorization: "Bearer {{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.growthbook.io/api/v1/features", {
 *   headers: { authorization: `Bearer ${process.env.GROWTHBOOK_API_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * GROWTHBOOK_API_KEY=secret_admin_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `secret_admin_${draw(base62, 40)}`,
    `secret_readonly_${draw(base62, 40)}`,
    `secret_user_${draw(base62, 40)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/growthbook-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A GrowthBook API key stands in the code.",
  fix: "Revoke the key at GrowthBook now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["secret_admin_", "secret_readonly_", "secret_user_"],
  pattern: /(?<![0-9A-Za-z])secret_(?:admin|readonly|user)_[0-9A-Za-z+/]{30,60}={0,2}(?![\w+/=])/g,
  verify: (key) => isRandom(key.slice(key.lastIndexOf("_") + 1)),
  sample,
} satisfies SecretRule;
