/**
 * The address of a Mattermost webhook stands in the code.
 *
 * The address is all that is asked for: whoever reaches the server with it writes in its channels under any name.
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
 * await fetch(process.env.MATTERMOST_WEBHOOK_URL, { method: "POST", body: JSON.stringify({ text: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://mattermost.acme.com/hooks/xxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mattermost-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Mattermost webhook stands in the code.",
  fix: "Delete the webhook in Mattermost now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["/hooks/"],
  pattern: /https?:\/\/[\w.-]{1,120}(?::\d{1,5})?\/hooks\/[0-9a-z]{26}(?![0-9A-Za-z/-])/g,
  verify: (address) => isRandom(address.slice(-26)),
  sample: (random) => `https://mattermost.acme.com/hooks/${lettersOf(random, alphabets.lower, 26)}`,
} satisfies SecretRule;
