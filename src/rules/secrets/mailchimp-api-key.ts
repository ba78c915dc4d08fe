/**
 * A Mailchimp API key stands in the code.
 *
 * It reads the addresses of all subscribers and sends campaigns to them in your name. In January 2023 such access to 133
 * accounts was used for phishing against customers of shops.
 *
 * ## In source code
 *
 * ```js bad
 * import mailchimp from "@mailchimp/mailchimp_marketing";
 *
 * mailchimp.setConfig({ apiKey: "{{sample}}", server: "us21" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import mailchimp from "@mailchimp/mailchimp_marketing";
 *
 * mailchimp.setConfig({ apiKey: process.env.MAILCHIMP_API_KEY, server: "us21" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MAILCHIMP_API_KEY=01234567890123456789012345678901-us0
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  return `${lettersOf(random, alphabets.hex, 32)}-us${1 + Math.floor(random() * 22)}`;
}

export default {
  id: "secrets/mailchimp-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mailchimp API key stands in the code.",
  fix: "Revoke the key at Mailchimp now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}-us[1-9]\d?(?![0-9A-Za-z_-])/g,
  verify: (key) => isRandom(key.slice(0, 32)),
  sample,
} satisfies SecretRule;
