/**
 * A PagerDuty integration key stands in the code.
 *
 * It opens and closes incidents: false ones wake your people, and real ones are closed before anybody sees them.
 *
 * ## In source code
 *
 * ```js bad
 * import { event } from "@pagerduty/pdjs";
 *
 * await event({
 *   data: {
 *     routing_key: "{{sample}}", // finding
 *     event_action: "trigger",
 *     payload,
 *   },
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { event } from "@pagerduty/pdjs";
 *
 * await event({
 *   data: {
 *     routing_key: process.env.PAGERDUTY_ROUTING_KEY,
 *     event_action: "trigger",
 *     payload,
 *   },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PAGERDUTY_ROUTING_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "b2be226032810aa7800571f979cb09bc";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex, upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), `R${draw(upper, 31)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/pagerduty-routing-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A PagerDuty integration key stands in the code.",
  fix: "Replace the integration of the service in PagerDuty now, then read its key from the environment or a secret store.",
  inTests: true,
  keywords: ["pagerduty", "pager_duty", "routing_key"],
  named: [
    "pagerdutyroutingkey",
    "pagerdutyintegrationkey",
    "pagerdutyservicekey",
    "routingkey",
    "integrationkey",
    "servicekey",
    "pagerdutykey",
  ],
  pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|R[0-9A-Z]{31})(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
