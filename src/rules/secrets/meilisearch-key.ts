/**
 * A Meilisearch master or admin key stands in the code.
 *
 * It reads, changes and deletes every index, and makes new keys.
 *
 * ## In source code
 *
 * ```js bad
 * import { MeiliSearch } from "meilisearch";
 *
 * const meiliMasterKey = "{{sample}}"; // finding
 * const client = new MeiliSearch({ host: "https://search.acme.com", apiKey: meiliMasterKey });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { MeiliSearch } from "meilisearch";
 *
 * const meiliMasterKey = process.env.MEILI_MASTER_KEY;
 * const client = new MeiliSearch({ host: "https://search.acme.com", apiKey: meiliMasterKey });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MEILI_MASTER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(base64url, 43), draw(hex, 64), draw(hex, 32)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/meilisearch-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Meilisearch master or admin key stands in the code.",
  fix: "Revoke the key at Meilisearch now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["meili"],
  named: [
    "meilimasterkey",
    "meilisearchmasterkey",
    "meiliadminkey",
    "meilisearchadminkey",
    "meilisearchadminapikey",
    "meilisearchapikey",
    "meiliapikey",
  ],
  pattern: /(?<![\w-])[\w-]{24,64}(?![\w-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
