/**
 * A Shippo token stands in the code.
 *
 * It buys shipping labels at your cost and reads the addresses of all receivers.
 *
 * ## In source code
 *
 * ```js bad
 * import { Shippo } from "shippo";
 *
 * const shippo = new Shippo({ apiKeyHeader: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Shippo } from "shippo";
 *
 * const shippo = new Shippo({ apiKeyHeader: process.env.SHIPPO_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SHIPPO_TOKEN=shippo_live_0123456789012345678901234567890123456789
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`shippo_live_${draw(hex, 40)}`, `shippo_test_${draw(hex, 40)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/shippo-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Shippo token stands in the code.",
  fix: "Revoke the token at Shippo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["shippo_live_", "shippo_test_"],
  pattern: /(?<![0-9A-Za-z])(?:shippo_live_[0-9a-f]{40}|shippo_test_[0-9a-f]{40})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(12)),
  sample,
} satisfies SecretRule;
