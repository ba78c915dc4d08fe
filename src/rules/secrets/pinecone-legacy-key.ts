/**
 * An API key of Pinecone, of the older form, stands in the code.
 *
 * Its holder reads, changes and deletes the project's indexes, and with them the texts of your users that the vectors
 * were made from.
 *
 * ## In an environment file
 *
 * ```env bad
 * PINECONE_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PINECONE_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PINECONE_API_KEY=00000000-0000-0000-0000-000000000000
 * PINECONE_INDEX=5551722e-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pinecone-legacy-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Pinecone, of the older form, stands in the code.",
  fix: "Delete the key in Pinecone's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["pinecone"],
  named: ["pineconeapikey", "pineconekey", "pineconetoken"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
