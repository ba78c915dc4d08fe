/**
 * The session of somebody who is logged in to Slack stands in the code.
 *
 * It is what the browser sends in place of a password: whoever has it is that person in Slack, in every private channel, with
 * no second factor and no app that an administrator could remove.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://acme.slack.com/api/search.messages", {
 *   method: "POST",
 *   body: new URLSearchParams({ token: "{{sample}}" }), // finding
 * });
 * ```
 *
 * Use the token of an app, which has only the scopes that it needs:
 *
 * ```js good
 * const response = await fetch("https://slack.com/api/search.messages", {
 *   method: "POST",
 *   headers: { authorization: `Bearer ${process.env.SLACK_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const token = "xoxc-your-token";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, digits, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `xoxc-${draw(digits, 12)}-${draw(digits, 12)}-${draw(digits, 13)}-${draw(hex, 64)}`,
    `xoxd-${draw(base62, 40)}%2B${draw(base62, 60)}%3D%3D`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/slack-session-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The session of somebody who is logged in to Slack stands in the code.",
  fix: "Log out of all sessions in Slack's settings now, and use a bot token of an app, read from the environment, in its place.",
  inTests: true,
  keywords: ["xoxc-", "xoxd-"],
  pattern:
    /(?<![0-9A-Za-z])(?:xoxc-\d{9,14}-\d{9,14}-\d{9,14}-[0-9a-f]{64}|xoxd-(?:[0-9A-Za-z+/]|%2[BF]){80,400}(?:=|%3D){0,2})(?![\w-])/gi,
  verify: (token) => isRandom(token.slice(-50)),
  sample,
} satisfies SecretRule;
