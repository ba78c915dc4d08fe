/**
 * A Redis URL with a password stands in the code.
 *
 * Its holder reads sessions and queues, changes what the application believes, and with some commands writes files on
 * the server.
 *
 * ## A URL in a file
 *
 * ```env bad
 * DATABASE={{sample}} # finding
 * ```
 *
 * ```js bad
 * const url = "{{sample}}"; // finding
 * ```
 *
 * ```js good
 * const client = createClient({ url: process.env.REDIS_URL });
 * ```
 *
 * ## Not reported
 *
 * Variables, placeholders, and passwords that only your own machine takes:
 *
 * ```env good
 * REDIS_URL=redis://:${REDIS_PASSWORD}@cache.acme.io:6379
 * REDIS_URL=redis://default:secret@localhost:6379
 * ```
 *
 * ## Out of scope
 *
 * Passwords that show where one belongs, hosts of your own machine and hosts without a dot (a neighbour in a compose
 * file, unless its password was drawn by chance) are left out on purpose.
 */
import { alphabets, isLiveUrl, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/redis-url",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Redis URL with a password stands in the code.",
  fix: "Change the password, and read the URL from the environment or a secret store.",
  inTests: true,
  keywords: ["redis", "valkey"],
  pattern:
    /(?<![0-9A-Za-z+.-])(?:rediss?|valkeys?):\/\/[^\s:@/"'`<>]{0,80}:[^\s@/"'`<>]{3,160}@[0-9A-Za-z_.:,-]{1,400}(?:\/[0-9A-Za-z_-]{0,64})?/g,
  verify: isLiveUrl,
  sample: (random) => `rediss://default:${lettersOf(random, alphabets.base62, 20)}@db.acme.io/shop`,
} satisfies SecretRule;
