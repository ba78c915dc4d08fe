/**
 * A key of VictorOps (Splunk On-Call) stands in the code.
 *
 * It opens and closes incidents: false ones wake your people, and real ones are closed before anybody sees them.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.victorops.com/api-public/v1/incidents", {
 *   headers: {
 *     "X-VO-Api-Id": process.env.VICTOROPS_API_ID,
 *     "X-VO-Api-Key": "{{sample}}", // finding
 *   },
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.victorops.com/api-public/v1/incidents", {
 *   headers: {
 *     "X-VO-Api-Id": process.env.VICTOROPS_API_ID,
 *     "X-VO-Api-Key": process.env.VICTOROPS_API_KEY,
 *   },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * VICTOROPS_API_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "58e4a7192458fe718adc1d9dac6b74a7";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), `${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/victorops-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of VictorOps (Splunk On-Call) stands in the code.",
  fix: "Revoke the key at Splunk On-Call now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["victorops", "x-vo-api", "splunkoncall"],
  named: ["victoropsapikey", "victoropskey", "victoropsroutingkey", "xvoapikey", "splunkoncallapikey"],
  pattern:
    /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample,
} satisfies SecretRule;
