/**
 * A Webex bot token stands in the code.
 *
 * Whoever has it is the bot: they read the messages that mention it, and write in every space that it is in.
 *
 * ## In source code
 *
 * ```js bad
 * import Webex from "webex";
 *
 * const webexBotToken = "{{sample}}"; // finding
 * const webex = Webex.init({ credentials: { access_token: webexBotToken } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Webex from "webex";
 *
 * const webexBotToken = process.env.WEBEX_BOT_TOKEN;
 * const webex = Webex.init({ credentials: { access_token: webexBotToken } });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * WEBEX_BOT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_PF84_01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/webex-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Webex bot token stands in the code.",
  fix: "Revoke the token at Webex now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["_p"],
  pattern: /(?<![\w-])[0-9A-Za-z]{64}_[A-Z][0-9A-Z]{3}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(0, 64)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 64)}_PF84_${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
