/**
 * A Datadog application key or access token stands in the code.
 *
 * It reads and changes what its owner may in Datadog: logs with customer data, dashboards, monitors and the users of the
 * organisation.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.datadoghq.com/api/v2/logs/events", {
 *   headers: { "DD-APPLICATION-KEY": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.datadoghq.com/api/v2/logs/events", {
 *   headers: { "DD-APPLICATION-KEY": process.env.DD_APP_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DD_APP_KEY=ddapp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`ddapp_${draw(base62, 34)}`, `ddpat_${draw(base62, 34)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/datadog-app-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Datadog application key or access token stands in the code.",
  fix: "Revoke the key at Datadog now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ddapp_", "ddpat_"],
  pattern: /(?<![0-9A-Za-z])dd(?:app|pat)_[0-9A-Za-z]{30,60}(?!\w)/g,
  verify: (key) => isRandom(key.slice(6)),
  sample,
} satisfies SecretRule;
