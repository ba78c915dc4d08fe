/**
 * A chat token of a Twitch account stands in the code.
 *
 * Its holder writes in chat as the account, and moderates where the account may.
 *
 * ## In source code
 *
 * ```js bad
 * const client = new tmi.Client({ identity: { username: "acmebot", password: "{{sample}}" }, channels: ["acme"] }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const client = new tmi.Client({ identity: { username: "acmebot", password: process.env.TWITCH_CHAT_TOKEN }, channels: ["acme"] });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = new tmi.Client({ identity: { username: "acmebot", password: "oauth:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" } });
 * const scope = "oauth:readandwriteeverythingplease";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/twitch-chat-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A chat token of a Twitch account stands in the code.",
  fix: "Disconnect the application from the account, then read a new token from the environment.",
  inTests: true,
  keywords: ["oauth:"],
  pattern: /(?<![\w-])oauth:[0-9a-z]{30}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(6)) && /\d.*\d/.test(token),
  sample: (random) => `oauth:${lettersOf(random, alphabets.lower, 27)}4k8`,
} satisfies SecretRule;
