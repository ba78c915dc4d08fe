/**
 * A Discord bot token stands in the code.
 *
 * Whoever has it is the bot on every server that has invited it: they read what it reads, write to all members, and where the
 * bot may, ban them and delete channels.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client, GatewayIntentBits } from "discord.js";
 *
 * const client = new Client({ intents: [GatewayIntentBits.Guilds] });
 * await client.login("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client, GatewayIntentBits } from "discord.js";
 *
 * const client = new Client({ intents: [GatewayIntentBits.Guilds] });
 * await client.login(process.env.DISCORD_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A token whose first part is no number, and one that is cut:
 *
 * ```js good
 * const placeholder = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * const cut = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ...";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** What the first three digits of a number look like in base64, case aside. */
const starts = Array.from({ length: 900 }, (_, index) =>
  Buffer.from(String(100 + index))
    .toString("base64")
    .toLowerCase(),
);

/** The first part is the bot's number in base64: a snowflake, which counts milliseconds since 2015. */
function isToken(token: string): boolean {
  const [id = "", , signature = ""] = token.split(".");
  return /^[1-9]\d{16,19}$/.test(Buffer.from(id, "base64url").toString("latin1")) && isRandom(signature);
}

function sample(random: () => number): string {
  const id = `1${lettersOf(random, alphabets.digits, 18)}`;
  return `${Buffer.from(id).toString("base64url")}.G${lettersOf(random, alphabets.base64url, 5)}.${lettersOf(random, alphabets.base64url, 38)}`;
}

export default {
  id: "secrets/discord-bot-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Discord bot token stands in the code.",
  fix: "Revoke the token at Discord now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: starts,
  pattern: /(?<![0-9A-Za-z])[MNO][DTjz][\w-]{21,26}\.[\w-]{6}\.[\w-]{27,40}(?![\w.-])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
