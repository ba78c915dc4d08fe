/**
 * An access key of Azure Cache for Redis stands in the code.
 *
 * It reads and writes the whole cache: sessions of your users among them, which can be taken over.
 *
 * ## In a file
 *
 * ```env bad
 * REDIS_CONNECTION=acme.redis.cache.windows.net:6380,password={{sample}},ssl=True # finding
 * ```
 *
 * ```js good
 * const client = createClient({ url: process.env.REDIS_URL, credentialsProvider });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * REDIS_CONNECTION=acme.redis.cache.windows.net:6380,password=<access-key>,ssl=True
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-redis-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access key of Azure Cache for Redis stands in the code.",
  fix: "Regenerate the key, and use Entra authentication.",
  inTests: true,
  keywords: ["azca"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z]{5}=(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 33)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 33)}AzCa${lettersOf(random, "ABCDEFGHIJKLMNOP", 1)}${lettersOf(random, alphabets.base62, 5)}=`,
} satisfies SecretRule;
