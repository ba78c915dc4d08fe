/**
 * A secret Knock key stands in the code.
 *
 * It sends notifications to all users in your product's name and reads their addresses.
 *
 * ## In source code
 *
 * ```js bad
 * import Knock from "@knocklabs/node";
 *
 * const knock = new Knock({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Knock from "@knocklabs/node";
 *
 * const knock = new Knock({ apiKey: process.env.KNOCK_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * KNOCK_API_KEY=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`sk_${draw(base64url, 43)}`, `sk_test_${draw(base64url, 43)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/knock-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret Knock key stands in the code.",
  fix: "Revoke the secret at Knock now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["knock"],
  named: ["knock", "apikey"],
  pattern: /(?<![\w-])sk_(?:test_|live_)?[\w-]{40,48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(8)),
  sample,
} satisfies SecretRule;
