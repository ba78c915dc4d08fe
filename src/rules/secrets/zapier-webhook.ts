/**
 * The address of a Zapier webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it starts the Zap with data of their own, and what the Zap does with it
 * is done in your accounts.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST", body: JSON.stringify(order) }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(process.env.ZAPIER_WEBHOOK_URL, { method: "POST", body: JSON.stringify(order) });
 * ```
 *
 * ## Not reported
 *
 * The address in many tutorials:
 *
 * ```js good
 * const webhook = "https://hooks.zapier.com/hooks/catch/123456/abcde/";
 * ```
 *
 * ## Out of scope
 *
 * Some webhooks are called from browsers on purpose, hence medium confidence.
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  return `https://hooks.zapier.com/hooks/catch/2${lettersOf(random, alphabets.digits, 7)}/2${lettersOf(random, alphabets.lower, 6)}/`;
}

export default {
  id: "secrets/zapier-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Zapier webhook stands in the code.",
  fix: "Give the Zap a new webhook now, then read its address from the environment or a secret store.",
  inTests: true,
  keywords: ["hooks.zapier.com/hooks/"],
  pattern: /https:\/\/hooks\.zapier\.com\/hooks\/(?:catch|standard)\/\d{5,10}\/[0-9a-z]{5,40}\/?(?![\w-])/g,
  verify: (address) => !/\/(?:123|0)\d*\/|\/(?:x{3,}|abc)/.test(address),
  sample,
} satisfies SecretRule;
