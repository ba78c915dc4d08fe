/**
 * A secret of a Slack app stands in the code.
 *
 * With the signing secret anyone can send your service events and slash commands that it takes for Slack's, in the name of
 * any person; with the client secret they trade installations for tokens in your app's name.
 *
 * ## In source code
 *
 * ```js bad
 * import { App } from "@slack/bolt";
 *
 * const app = new App({
 *   token: process.env.SLACK_BOT_TOKEN,
 *   signingSecret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { App } from "@slack/bolt";
 *
 * const app = new App({
 *   token: process.env.SLACK_BOT_TOKEN,
 *   signingSecret: process.env.SLACK_SIGNING_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SLACK_SIGNING_SECRET=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "7df02dd401aaf35716bb0e2cc1557e6a";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/slack-app-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a Slack app stands in the code.",
  fix: "Regenerate the secret on the app's page at Slack now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["slack", "signingsecret", "signing_secret"],
  named: [
    "signingsecret",
    "slackclientsecret",
    "slacksecret",
    "slackappsecret",
    "slackverificationtoken",
    "clientsecret",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
