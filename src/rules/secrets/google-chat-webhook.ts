/**
 * The address of a Google Chat webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it writes in the space in the app's name, which is a good place for a
 * link that colleagues are to click.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST", body: JSON.stringify({ text: "Deployed." }) }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(process.env.GOOGLE_CHAT_WEBHOOK_URL, { method: "POST", body: JSON.stringify({ text: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/google-chat-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Google Chat webhook stands in the code.",
  fix: "Delete the webhook in the space's settings now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["chat.googleapis.com/v1/spaces/"],
  pattern:
    /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{8,16}\/messages\?key=AIza[\w-]{35}&(?:amp;)?token=[\w-]{40,50}(?:%3D)?(?![\w-])/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf("=") + 1)),
  sample: (random) =>
    `https://chat.googleapis.com/v1/spaces/AAAA${lettersOf(random, alphabets.base62, 7)}/messages?key=AIzaSy${lettersOf(random, alphabets.base64url, 33)}&token=${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
