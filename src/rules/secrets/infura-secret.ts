/**
 * An Infura secret stands in the code.
 *
 * It reads and writes on chains and IPFS at your cost; with it anyone can unpin files that your application needs.
 *
 * ## In source code
 *
 * ```js bad
 * const infuraSecret = "{{sample}}"; // finding
 * const credentials = Buffer.from(`${process.env.INFURA_PROJECT_ID}:${infuraSecret}`).toString("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const { INFURA_PROJECT_ID, INFURA_SECRET } = process.env;
 * const credentials = Buffer.from(`${INFURA_PROJECT_ID}:${INFURA_SECRET}`).toString("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * INFURA_SECRET=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "64c63a6babf90c8964cd2f7fa1995f78";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), `${draw(base64, 54)}==`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/infura-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Infura secret stands in the code.",
  fix: "Revoke the secret at Infura now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["infura"],
  named: [
    "infurasecret",
    "infuraprojectsecret",
    "infuraapikeysecret",
    "infuraapisecret",
    "infurakeysecret",
    "infuraipfssecret",
    "projectsecret",
  ],
  pattern: /(?<![\w+/])(?:[0-9a-f]{32}|[\w+/]{54,86}={0,2})(?![\w+/=])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
