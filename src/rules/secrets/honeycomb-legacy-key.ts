/**
 * A Honeycomb key of the old form stands in the code.
 *
 * It writes events to your datasets at your cost, and some keys change them.
 *
 * ## In source code
 *
 * ```js bad
 * import Libhoney from "libhoney";
 *
 * const honey = new Libhoney({ writeKey: "{{sample}}", dataset: "shop" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Libhoney from "libhoney";
 *
 * const honey = new Libhoney({ writeKey: process.env.HONEYCOMB_API_KEY, dataset: "shop" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * HONEYCOMB_API_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "38f5548ebb4fe6c6bc71b3bc9ec3d71b";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), draw(base62, 22)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/honeycomb-legacy-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Honeycomb key of the old form stands in the code.",
  fix: "Revoke the key at Honeycomb now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["honeycomb", "libhoney"],
  named: ["honeycomb", "writekey", "apikey"],
  pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9A-Za-z]{22})(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
