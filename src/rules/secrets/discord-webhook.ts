/**
 * The address of a Discord webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it writes in the channel under any name and picture, and can delete the
 * webhook. Stolen ones are used for spam and to carry out what malware has found.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST", body: new URLSearchParams({ content: "Deployed." }) }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(process.env.DISCORD_WEBHOOK_URL, { method: "POST", body: new URLSearchParams({ content: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://discord.com/api/webhooks/000000000000000000/your-webhook-token";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/discord-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Discord webhook stands in the code.",
  fix: "Delete the webhook in the channel's settings now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["/api/webhooks/"],
  pattern:
    /https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,80}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf("/") + 1)),
  sample: (random) =>
    `https://discord.com/api/webhooks/${lettersOf(random, alphabets.digits, 19)}/${lettersOf(random, alphabets.base64url, 68)}`,
} satisfies SecretRule;
