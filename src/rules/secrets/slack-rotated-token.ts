/**
 * A Slack token of an app with token rotation stands in the code.
 *
 * A refresh token is traded for new access tokens again and again; a configuration token changes the manifest of every app of
 * the person, its scopes and the addresses that Slack sends events to.
 *
 * ## In source code
 *
 * ```js bad
 * const answer = await slack.oauth.v2.access({
 *   client_id: process.env.SLACK_CLIENT_ID,
 *   client_secret: process.env.SLACK_CLIENT_SECRET,
 *   grant_type: "refresh_token",
 *   refresh_token: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const answer = await slack.oauth.v2.access({
 *   client_id: process.env.SLACK_CLIENT_ID,
 *   client_secret: process.env.SLACK_CLIENT_SECRET,
 *   grant_type: "refresh_token",
 *   refresh_token: process.env.SLACK_REFRESH_TOKEN,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const refreshToken = "xoxe-1-My0xLTEyMzQ1Njc4OTAx...";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`xoxe-1-${draw(base62, 146)}`, `xoxe.xoxp-1-${draw(base62, 164)}`, `xoxe.xoxb-1-${draw(base62, 164)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/slack-rotated-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Slack token of an app with token rotation stands in the code.",
  fix: "Revoke the token at Slack now, then keep its successor where the app can replace it, in a secret store.",
  inTests: true,
  keywords: ["xoxe-", "xoxe.xox"],
  pattern: /(?<![0-9A-Za-z])xoxe(?:\.xox[bp])?-\d-[0-9A-Za-z]{100,240}={0,2}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-60)),
  sample,
} satisfies SecretRule;
