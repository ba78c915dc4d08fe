/**
 * A Lob API key stands in the code.
 *
 * A live key prints and sends letters and cheques at your cost and reads the addresses of all receivers.
 *
 * ## In source code
 *
 * ```js bad
 * import { Configuration } from "@lob/lob-typescript-sdk";
 *
 * const configuration = new Configuration({ username: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Configuration } from "@lob/lob-typescript-sdk";
 *
 * const configuration = new Configuration({ username: process.env.LOB_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOB_API_KEY=live_01234567890123456789012345678901234
 * ```
 *
 * ## Out of scope
 *
 * Publishable keys (`live_pub_`) are made for browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`live_${draw(hex, 35)}`, `test_${draw(hex, 35)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/lob-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Lob API key stands in the code.",
  fix: "Revoke the key at Lob now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["live_", "test_"],
  pattern: /(?<![0-9A-Za-z])(?:live_[0-9a-f]{35}|test_[0-9a-f]{35})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample,
} satisfies SecretRule;
