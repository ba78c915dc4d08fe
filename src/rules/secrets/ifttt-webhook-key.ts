/**
 * An IFTTT webhook key stands in the code.
 *
 * Whoever has it starts any of the applets of its owner that listen to a web request, with data of their own.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(`https://maker.ifttt.com/trigger/deployed/with/key/${process.env.IFTTT_KEY}`, { method: "POST" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const address = "https://maker.ifttt.com/trigger/deployed/with/key/YOUR_KEY_HERE_XXXXXXXX";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://maker.ifttt.com/trigger/deployed/with/key/${draw(base64url, 22)}`,
    `https://maker.ifttt.com/trigger/order/json/with/key/${draw(base64url, 43)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/ifttt-webhook-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An IFTTT webhook key stands in the code.",
  fix: "Revoke the key at IFTTT now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["maker.ifttt.com/trigger/"],
  pattern: /https:\/\/maker\.ifttt\.com\/trigger\/[\w%-]{1,80}\/(?:json\/)?with\/key\/[\w-]{21,44}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf("/") + 1)),
  sample,
} satisfies SecretRule;
