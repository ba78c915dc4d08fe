/**
 * A LINE channel access token stands in the code.
 *
 * It sends messages to everybody who is a friend of the account, in the account's name, and reads their profiles; a
 * long-lived one never ends by itself.
 *
 * ## In source code
 *
 * ```js bad
 * import { messagingApi } from "@line/bot-sdk";
 *
 * const client = new messagingApi.MessagingApiClient({ channelAccessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { messagingApi } from "@line/bot-sdk";
 *
 * const client = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_CHANNEL_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const channelAccessToken = "YOUR_CHANNEL_ACCESS_TOKEN";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/line-channel-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A LINE channel access token stands in the code.",
  fix: "Revoke the token at LINE now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["1o/w1cdnyilfu="],
  pattern: /(?<![\w+/])[\w+/]{130,165}1O\/w1cDnyilFU=(?![\w=])/g,
  verify: (token) => isRandom(token.slice(0, 60)),
  sample: (random) => `${lettersOf(random, alphabets.base64, 157)}1O/w1cDnyilFU=`,
} satisfies SecretRule;
