/**
 * An EasyPost API key stands in the code.
 *
 * It buys shipping labels at your cost and reads the addresses of all receivers.
 *
 * ## In source code
 *
 * ```js bad
 * import EasyPostClient from "@easypost/api";
 *
 * const easypost = new EasyPostClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import EasyPostClient from "@easypost/api";
 *
 * const easypost = new EasyPostClient(process.env.EASYPOST_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * EASYPOST_API_KEY=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`EZAK${draw(base62, 54)}`, `EZTK${draw(base62, 54)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/easypost-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An EasyPost API key stands in the code.",
  fix: "Revoke the key at EasyPost now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ezak", "eztk"],
  pattern: /(?<![0-9A-Za-z])(?:EZAK[0-9A-Za-z]{54}|EZTK[0-9A-Za-z]{54})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample,
} satisfies SecretRule;
