/**
 * A Typesense admin key stands in the code.
 *
 * The bootstrap key reads, changes and deletes every collection and makes new keys.
 *
 * ## In source code
 *
 * ```js bad
 * import Typesense from "typesense";
 *
 * const typesenseAdminKey = "{{sample}}"; // finding
 * const client = new Typesense.Client({ nodes, apiKey: typesenseAdminKey });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Typesense from "typesense";
 *
 * const typesenseAdminKey = process.env.TYPESENSE_API_KEY;
 * const client = new Typesense.Client({ nodes, apiKey: typesenseAdminKey });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TYPESENSE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Keys under a name that says search are made for browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(base62, 32), draw(base62, 48)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/typesense-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Typesense admin key stands in the code.",
  fix: "Revoke the key at Typesense now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["typesense"],
  named: ["typesenseadminkey", "typesenseadminapikey", "typesenseapikey", "typesensebootstrapkey", "typesensekey"],
  pattern: /(?<![\w-])[0-9A-Za-z]{24,64}(?![\w-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
