/**
 * A Slack token stands in the code.
 *
 * It reads and writes messages in every channel that the app or the person is in, without a login and without anybody seeing
 * it: conversations, files and the passwords that people send each other.
 *
 * ## In source code
 *
 * ```js bad
 * import { WebClient } from "@slack/web-api";
 *
 * const slack = new WebClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { WebClient } from "@slack/web-api";
 *
 * const slack = new WebClient(process.env.SLACK_BOT_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * Placeholders, and code that looks for tokens:
 *
 * ```js good
 * const placeholder = "xoxb-123456789012-1234567890123-xxxxxxxxxxxxxxxxxxxxxxxx";
 * const isBotToken = (token) => token.startsWith("xoxb-");
 * ```
 *
 * ## Out of scope
 *
 * Tokens that are rotated are the affair of `secrets/slack-rotated-token`, those of a browser of
 * `secrets/slack-session-token`.
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isToken(token: string): boolean {
  const numbers = token.match(/(?<=-)\d{9,}(?=-)/g) ?? [];
  return (
    !isPlaceholder(token.slice(token.lastIndexOf("-") + 1)) &&
    numbers.every((number) => !/^(?:0|1234|(\d)\1{4})/.test(number))
  );
}

function sample(random: () => number): string {
  const { base62, digits, hex, upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `xoxb-47${draw(digits, 10)}-58${draw(digits, 11)}-${draw(base62, 24)}`,
    `xoxp-47${draw(digits, 10)}-58${draw(digits, 10)}-69${draw(digits, 11)}-${draw(hex, 32)}`,
    `xoxa-2-47${draw(digits, 10)}-58${draw(digits, 10)}-69${draw(digits, 11)}-${draw(hex, 32)}`,
    `xoxs-47${draw(digits, 9)}-58${draw(digits, 9)}-69${draw(digits, 10)}-${draw(hex, 10)}`,
    `xapp-1-A${draw(upper, 10)}-69${draw(digits, 11)}-${draw(hex, 64)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/slack-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Slack token stands in the code.",
  fix: "Revoke the token at Slack now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["xoxb-", "xoxp-", "xoxa-", "xoxo-", "xoxs-", "xoxr-", "xapp-1-"],
  pattern:
    /(?<![0-9A-Za-z])(?:xoxb-\d{9,14}-(?:\d{9,14}-)?[0-9A-Za-z]{24}|xox[aopsr]-(?:2-)?\d{9,14}-\d{9,14}-\d{9,14}-(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{10})|xapp-1-A[0-9A-Z]{8,12}-\d{12,14}-[0-9a-f]{64})(?![\w-])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
