/**
 * A Checkly API key stands in the code.
 *
 * It reads your checks with the passwords and tokens in their variables, and runs code of its holder in your account.
 *
 * ## In a script
 *
 * ```sh bad
 * CHECKLY_API_KEY={{sample}} npx checkly deploy --force # finding
 * ```
 *
 * The platform gives the variable to the command:
 *
 * ```sh good
 * npx checkly deploy --force
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CHECKLY_API_KEY=cu_01234567890123456789012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`cu_${draw(hex, 32)}`, `cs_${draw(hex, 32)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/checkly-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Checkly API key stands in the code.",
  fix: "Revoke the key at Checkly now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["cu_", "cs_"],
  pattern: /(?<![0-9A-Za-z])c[us]_[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample,
} satisfies SecretRule;
