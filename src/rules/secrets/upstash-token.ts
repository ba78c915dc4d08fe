/**
 * An Upstash REST token stands in the code.
 *
 * It reads and writes the whole Redis or vector database, or sends messages in your name, from anywhere on the
 * internet.
 *
 * ## In a file
 *
 * ```env bad
 * UPSTASH_REDIS_REST_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const redis = Redis.fromEnv();
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * UPSTASH_REDIS_REST_TOKEN=<token>
 * UPSTASH_REDIS_REST_URL=https://eu1-quick-fox-30000.upstash.io
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/upstash-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Upstash REST token stands in the code.",
  fix: "Reset the credentials of the database in the console, and read the new token from the environment.",
  inTests: true,
  keywords: ["upstash", "kv_rest", "qstash"],
  named: [
    "upstashredisresttoken",
    "upstashvectorresttoken",
    "upstashsearchresttoken",
    "kvrestapitoken",
    "upstashtoken",
    "qstashtoken",
    "upstashapikey",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{36,160}={0,2}(?![0-9A-Za-z_=-])/g,
  verify: isRandom,
  sample: (random) => `AX${lettersOf(random, alphabets.base64url, 58)}`,
} satisfies SecretRule;
