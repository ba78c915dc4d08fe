/**
 * A LINE channel secret stands in the code.
 *
 * It signs the events that LINE sends: anyone with it writes to your bot in the name of any person, and gets access tokens
 * for the channel.
 *
 * ## In source code
 *
 * ```js bad
 * import { middleware } from "@line/bot-sdk";
 *
 * app.post("/webhook", middleware({ channelSecret: "{{sample}}" }), handleEvents); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { middleware } from "@line/bot-sdk";
 *
 * app.post("/webhook", middleware({ channelSecret: process.env.LINE_CHANNEL_SECRET }), handleEvents);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LINE_CHANNEL_SECRET=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "1e03b65f5411b9e3fd4d41dc50cdb6c8";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/line-channel-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A LINE channel secret stands in the code.",
  fix: "Revoke the secret at LINE now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["line_", "linechannel", "channelsecret", "channel_secret", "@line/"],
  named: ["linechannelsecret", "channelsecret", "linesecret", "lineclientsecret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
