/**
 * The address of a Rocket.Chat webhook stands in the code.
 *
 * The address is all that is asked for: whoever reaches the server with it writes in its channels in the integration's name.
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
 * await fetch(process.env.ROCKETCHAT_WEBHOOK_URL, { method: "POST", body: JSON.stringify({ text: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://chat.acme.com/hooks/000000000000000000000000/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://chat.acme.com/hooks/${draw(hex, 24)}/${draw(base62, 48)}`,
    `https://chat.acme.com/hooks/${draw(base62, 17)}/${draw(base62, 48)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/rocketchat-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Rocket.Chat webhook stands in the code.",
  fix: "Delete the integration in Rocket.Chat now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["/hooks/"],
  pattern:
    /https?:\/\/[\w.-]{1,120}(?::\d{1,5})?\/hooks\/(?:[0-9a-f]{24}|[0-9A-Za-z]{17})\/[0-9A-Za-z]{40,64}(?![\w/-])/g,
  verify: (address) => isRandom(address.slice(-40)),
  sample,
} satisfies SecretRule;
