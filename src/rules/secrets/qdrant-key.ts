/**
 * An API key of a Qdrant cluster stands in the code.
 *
 * Its holder reads, changes and deletes the collections, and with them the texts of your users that the vectors were
 * made from.
 *
 * ## In source code
 *
 * ```js bad
 * import { QdrantClient } from "@qdrant/js-client-rest";
 *
 * const qdrantApiKey = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { QdrantClient } from "@qdrant/js-client-rest";
 *
 * const qdrantApiKey = process.env.QDRANT_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * QDRANT_API_KEY=your-qdrant-api-key
 * QDRANT_URL=https://5551722e.eu-central-1-0.aws.cloud.qdrant.io
 * ```
 */
import { alphabets, isRandom, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isKey(key: string): boolean {
  return key.includes(".") ? readJsonWebToken(key) !== undefined : isRandom(key);
}

function sample(random: () => number): string {
  if (random() < 0.5) return lettersOf(random, alphabets.base64url, 54);
  return toJsonWebToken({ access: "m" }, lettersOf(random, alphabets.base64url, 43));
}

export default {
  id: "secrets/qdrant-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of a Qdrant cluster stands in the code.",
  fix: "Delete the key in Qdrant Cloud, then read its successor from the environment.",
  inTests: true,
  keywords: ["qdrant"],
  named: ["qdrantapikey", "qdrantkey", "qdrantservicekey"],
  pattern: /(?<![\w.-])(?:eyJ[\w-]{20,200}\.eyJ[\w-]{10,1000}\.[\w-]{43}|[\w-]{54})(?![\w.-])/g,
  verify: isKey,
  sample,
} satisfies SecretRule;
