/**
 * An Ably API key stands in the code.
 *
 * It publishes and reads on the channels of the app, with their history, and makes tokens in the name of any client.
 *
 * ## In source code
 *
 * ```js bad
 * import Ably from "ably";
 *
 * const ably = new Ably.Realtime("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Ably from "ably";
 *
 * const ably = new Ably.Realtime(process.env.ABLY_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const ably = new Ably.Realtime("xVLyHw.xxxxxx:xxxxxxxxxxxxxxxx");
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ably-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Ably API key stands in the code.",
  fix: "Revoke the key at Ably now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ably.", "ably_", "ably-", "ablykey", "ablyapi", "ablysecret"],
  named: ["ably", "ablykey", "key", "secret"],
  pattern: /(?<![\w.:/-])[\w-]{6}\.[\w-]{6}:(?:[\w-]{43}|[\w-]{16})(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.indexOf(":") + 1)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 1)}${lettersOf(random, alphabets.base64url, 5)}.${lettersOf(random, alphabets.base64url, 6)}:${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
