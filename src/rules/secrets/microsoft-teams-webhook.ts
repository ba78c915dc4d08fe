/**
 * The address of a Microsoft Teams webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it writes cards with links and buttons in the channel in the connector's
 * name.
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
 * await fetch(process.env.TEAMS_WEBHOOK_URL, { method: "POST", body: JSON.stringify({ text: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://acme.webhook.office.com/webhookb2/00000000-0000-0000-0000-000000000000@00000000-0000-0000-0000-000000000000/IncomingWebhook/00000000000000000000000000000000/00000000-0000-0000-0000-000000000000";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://acme.webhook.office.com/webhookb2/${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}@${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}/IncomingWebhook/${draw(hex, 32)}/${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    `https://prod-42.westeurope.logic.azure.com:443/workflows/${draw(hex, 32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${draw(base62, 43)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/microsoft-teams-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Microsoft Teams webhook stands in the code.",
  fix: "Remove the connector or the workflow in Teams now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: [".webhook.office.com/", "outlook.office.com/webhook", ".logic.azure.com", ".api.powerplatform.com"],
  pattern:
    /https:\/\/(?:(?:[\w-]{1,60}\.webhook|outlook)\.office\.com\/webhook(?:b2)?\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/[\w-]{20,60})?|[\w.-]{1,120}\.(?:logic\.azure|api\.powerplatform)\.com(?::443)?\/[\w./-]{20,200}\?[\w.%=&;-]{1,200}sig=[\w-]{43})(?![\w-])/gi,
  verify: (address) => isRandom(address.slice(-40)),
  sample,
} satisfies SecretRule;
