/**
 * A Statuspage API key stands in the code.
 *
 * It writes incidents on your public status page, mails them to all subscribers, and reads who those are.
 *
 * ## In source code
 *
 * ```js bad
 * const statuspageApiKey = "{{sample}}"; // finding
 * const response = await fetch("https://api.statuspage.io/v1/pages", { headers: { authorization: `OAuth ${statuspageApiKey}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.statuspage.io/v1/pages", {
 *   headers: { authorization: `OAuth ${process.env.STATUSPAGE_API_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * STATUSPAGE_API_KEY=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    draw(hex, 32),
    draw(hex, 64),
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/statuspage-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Statuspage API key stands in the code.",
  fix: "Revoke the key at Statuspage now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["statuspage", "status_page"],
  named: ["statuspageapikey", "statuspagekey", "statuspagetoken", "statuspageapitoken"],
  pattern:
    /(?<![0-9A-Za-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample,
} satisfies SecretRule;
