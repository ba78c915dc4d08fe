/**
 * An Asana personal access token stands in the code.
 *
 * It does all that its owner may: read and change every task, file and comment in their workspaces.
 *
 * ## In source code
 *
 * ```js bad
 * import Asana from "asana";
 *
 * const client = Asana.ApiClient.instance;
 * client.authentications.token.accessToken = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Asana from "asana";
 *
 * const client = Asana.ApiClient.instance;
 * client.authentications.token.accessToken = process.env.ASANA_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ASANA_TOKEN=1/1201234567890123:01234567890123456789012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { digits, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `1/12${draw(digits, 14)}:${draw(hex, 32)}`,
    `2/12${draw(digits, 14)}/12${draw(digits, 14)}:${draw(hex, 32)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/asana-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Asana personal access token stands in the code.",
  fix: "Revoke the token at Asana now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["0/1", "1/1", "2/1"],
  pattern: /(?<![0-9A-Za-z])[0-2]\/1\d{12,16}(?:\/1\d{12,16})?:[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(-32)),
  sample,
} satisfies SecretRule;
