/**
 * The address of a Slack webhook stands in the code.
 *
 * The address is all that is asked for: whoever has it writes in the channel in your app's name, which is a good place for a
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
 * await fetch(process.env.SLACK_WEBHOOK_URL, { method: "POST", body: JSON.stringify({ text: "Deployed." }) });
 * ```
 *
 * ## Not reported
 *
 * The address in Slack's documentation:
 *
 * ```js good
 * const webhook = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, digits, hex, upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://hooks.slack.com/services/T${draw(upper, 10)}/B${draw(upper, 10)}/${draw(base62, 24)}`,
    `https://hooks.slack.com/workflows/T${draw(upper, 10)}/A${draw(upper, 10)}/${draw(digits, 18)}/${draw(base62, 24)}`,
    `https://hooks.slack.com/triggers/T${draw(upper, 10)}/${draw(digits, 13)}/${draw(hex, 32)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/slack-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Slack webhook stands in the code.",
  fix: "Remove the webhook on the app's page at Slack now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["hooks.slack.com/"],
  pattern:
    /https:\/\/hooks\.slack\.com\/(?:services\/T[0-9A-Z]{8,12}\/B[0-9A-Z]{8,12}\/[0-9A-Za-z]{24}|workflows\/T[0-9A-Z]{8,12}\/A[0-9A-Z]{8,12}\/\d{15,20}\/[0-9A-Za-z]{24}|triggers\/[TE][0-9A-Z]{8,12}\/\d{12,14}\/[0-9a-f]{32})(?![0-9A-Za-z])/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf("/") + 1)),
  sample,
} satisfies SecretRule;
