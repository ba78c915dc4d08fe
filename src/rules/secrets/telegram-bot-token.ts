/**
 * A Telegram bot token stands in the code.
 *
 * Whoever has it is the bot: they read every message that is sent to it, answer in its name, and can send its updates to a
 * server of their own without the bot's owner seeing anything.
 *
 * ## In source code
 *
 * ```js bad
 * import { Telegraf } from "telegraf";
 *
 * const bot = new Telegraf("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Telegraf } from "telegraf";
 *
 * const bot = new Telegraf(process.env.TELEGRAM_BOT_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * The token in Telegram's documentation, and a placeholder:
 *
 * ```js good
 * const example = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";
 * const placeholder = "1234567890:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  return `7${lettersOf(random, alphabets.digits, 9)}:AA${lettersOf(random, alphabets.base64url, 33)}`;
}

export default {
  id: "secrets/telegram-bot-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Telegram bot token stands in the code.",
  fix: "Revoke the token at BotFather now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: [":aa"],
  pattern: /(?<![0-9A-Za-z])(?:bot)?(?<secret>[1-9]\d{7,10}:AA[\w-]{33})(?![\w-])/g,
  verify: (token) => !/^123456/.test(token) && isRandom(token.slice(token.indexOf(":") + 3)),
  sample,
} satisfies SecretRule;
