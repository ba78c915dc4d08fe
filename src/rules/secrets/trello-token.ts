/**
 * A Trello token stands in the code.
 *
 * With the key of the application, which is public, it reads and changes every board of its owner, by default for ever.
 *
 * ## In source code
 *
 * ```js bad
 * import Trello from "trello";
 *
 * const trelloToken = "{{sample}}"; // finding
 * const trello = new Trello(process.env.TRELLO_KEY, trelloToken);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Trello from "trello";
 *
 * const trelloToken = process.env.TRELLO_TOKEN;
 * const trello = new Trello(process.env.TRELLO_KEY, trelloToken);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TRELLO_TOKEN=ATTA012345678901234567890123456789012345678901234567890123456789012301234567
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`ATTA${draw(hex, 64)}${draw("0123456789ABCDEF", 8)}`, draw(hex, 64)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/trello-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Trello token stands in the code.",
  fix: "Revoke the token at Trello now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["trello"],
  named: ["newtrello", "token"],
  pattern: /(?<![0-9A-Za-z])(?:ATTA[0-9a-f]{64}[0-9A-F]{8}|[0-9a-f]{64})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replace(/^ATTA/, "").slice(0, 64)),
  sample,
} satisfies SecretRule;
