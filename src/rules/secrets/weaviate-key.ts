/**
 * An API key of Weaviate stands in the code.
 *
 * Its holder reads and, with an administrator's key, changes and deletes the objects in the cluster.
 *
 * ## In an environment file
 *
 * ```env bad
 * WEAVIATE_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * WEAVIATE_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * WEAVIATE_API_KEY=your-weaviate-api-key-goes-right-here
 * WEAVIATE_URL=https://acme-x4k2q9.weaviate.network
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/weaviate-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Weaviate stands in the code.",
  fix: "Rotate the key in Weaviate's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["weaviate", "wcd_", "wcs_"],
  named: ["weaviateapikey", "weaviatekey", "weaviateadminkey", "wcdapikey", "wcsapikey", "weaviateauthapikey"],
  pattern: /(?<![\w+/-])[\w+/-]{36,180}={0,2}(?![\w+/=-])/g,
  verify: (key) => isRandom(key) && /\d/.test(key) && /[A-Z]/.test(key) && /[a-z]/.test(key),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.base62, 34)}p7K` : `${lettersOf(random, alphabets.base64, 79)}Tq4=`,
} satisfies SecretRule;
