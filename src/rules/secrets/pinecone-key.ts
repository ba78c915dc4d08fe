/**
 * An API key of Pinecone stands in the code.
 *
 * Its holder reads, changes and deletes the project's indexes, and with them the texts of your users that the vectors
 * were made from.
 *
 * ## In source code
 *
 * ```js bad
 * import { Pinecone } from "@pinecone-database/pinecone";
 *
 * const pinecone = new Pinecone({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Pinecone } from "@pinecone-database/pinecone";
 *
 * const pinecone = new Pinecone({ apiKey: process.env.PINECONE_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const pinecone = new Pinecone({ apiKey: "pcsk_xxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pinecone-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Pinecone stands in the code.",
  fix: "Delete the key in Pinecone's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["pcsk_"],
  pattern: /(?<![\w-])pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{60,70}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.lastIndexOf("_") + 1)),
  sample: (random) => `pcsk_${lettersOf(random, alphabets.base62, 5)}_${lettersOf(random, alphabets.base62, 63)}`,
} satisfies SecretRule;
