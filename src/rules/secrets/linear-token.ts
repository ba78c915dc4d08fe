/**
 * A Linear API key or token stands in the code.
 *
 * It reads and changes all issues, comments and attachments that its owner sees, also those about security problems that are
 * not mended yet.
 *
 * ## In source code
 *
 * ```js bad
 * import { LinearClient } from "@linear/sdk";
 *
 * const linear = new LinearClient({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { LinearClient } from "@linear/sdk";
 *
 * const linear = new LinearClient({ apiKey: process.env.LINEAR_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LINEAR_API_KEY=lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`lin_api_${draw(base62, 40)}`, `lin_oauth_${draw(hex, 64)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/linear-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Linear API key or token stands in the code.",
  fix: "Revoke the key at Linear now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["lin_api_", "lin_oauth_"],
  pattern: /(?<![0-9A-Za-z])(?:lin_api_[0-9A-Za-z]{40}|lin_oauth_[0-9a-f]{64})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.replace(/^lin_[a-z]{3,5}_/, "")),
  sample,
} satisfies SecretRule;
