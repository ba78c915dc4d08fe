/**
 * A Sinch secret stands in the code.
 *
 * It sends messages and calls at your cost, in your company's name, and reads the numbers of the people who got them.
 *
 * ## In source code
 *
 * ```js bad
 * import { SinchClient } from "@sinch/sdk-core";
 *
 * const sinch = new SinchClient({
 *   projectId: process.env.SINCH_PROJECT_ID,
 *   keyId: process.env.SINCH_KEY_ID,
 *   keySecret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { SinchClient } from "@sinch/sdk-core";
 *
 * const sinch = new SinchClient({
 *   projectId: process.env.SINCH_PROJECT_ID,
 *   keyId: process.env.SINCH_KEY_ID,
 *   keySecret: process.env.SINCH_KEY_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SINCH_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64, base64url, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(base64url, 34), draw(hex, 32), `${draw(base64, 22)}==`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/sinch-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sinch secret stands in the code.",
  fix: "Revoke the secret at Sinch now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sinch"],
  named: [
    "sinchkeysecret",
    "sinchsecret",
    "sinchapitoken",
    "sinchservicetoken",
    "sinchapplicationsecret",
    "keysecret",
    "sinchtoken",
  ],
  pattern: /(?<![\w+/-])(?:[\w-]{34}|[0-9a-f]{32}|[\w+/]{22}==)(?![\w+/=-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
