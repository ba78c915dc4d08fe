/**
 * The API secret of a Stream (getstream.io) app stands in the code.
 *
 * It signs the tokens of users: its holder reads and writes every chat and feed as anyone.
 *
 * ## In source code
 *
 * ```js bad
 * import { StreamChat } from "stream-chat";
 *
 * const streamApiSecret = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { StreamChat } from "stream-chat";
 *
 * const streamApiSecret = process.env.STREAM_API_SECRET;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * STREAM_API_SECRET=your_stream_api_secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/stream-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The API secret of a Stream (getstream.io) app stands in the code.",
  fix: "Rotate the secret in Stream's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["stream_api", "stream_chat", "getstream_secret", "get_stream_secret"],
  named: ["streamapisecret", "getstreamapisecret", "getstreamsecret", "streamchatsecret", "streamchatapisecret"],
  pattern: /(?<![\w-])[0-9a-z]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.lower, 64),
} satisfies SecretRule;
