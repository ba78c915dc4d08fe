/**
 * The address of a Make (Integromat) webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it starts the scenario with data of their own, and what it does with it
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
 * await fetch(process.env.MAKE_WEBHOOK_URL, { method: "POST", body: JSON.stringify(order) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://hook.eu1.make.com/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { lower } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`https://hook.eu1.make.com/${draw(lower, 32)}`, `https://hook.integromat.com/${draw(lower, 32)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/make-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Make (Integromat) webhook stands in the code.",
  fix: "Give the scenario a new webhook now, then read its address from the environment or a secret store.",
  inTests: true,
  keywords: ["make.com/", "hook.integromat.com/"],
  pattern: /https:\/\/hook\.(?:[a-z]{2}\d\.make|integromat)\.com\/[0-9a-z]{32}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(-32)),
  sample,
} satisfies SecretRule;
