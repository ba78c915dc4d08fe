/**
 * A New Relic key stands in the code.
 *
 * A user key reads all telemetry, with the personal data in it, and changes alerts and dashboards; a license key writes false
 * data at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * exports.config = {
 *   app_name: ["shop"],
 *   license_key: "{{sample}}", // finding
 * };
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * exports.config = {
 *   app_name: ["shop"],
 *   license_key: process.env.NEW_RELIC_LICENSE_KEY,
 * };
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * NEW_RELIC_LICENSE_KEY=NRAK-xxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Keys of the browser agent (`NRJS-`) are sent to every visitor and are no secrets.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url, hex, upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `NRAK-${draw(upper, 27)}`,
    `${draw(hex, 36)}NRAL`,
    `eu01xx${draw(hex, 30)}NRAL`,
    `NRIQ-${draw(base64url, 32)}`,
    `NRII-${draw(base64url, 32)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/new-relic-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A New Relic key stands in the code.",
  fix: "Revoke the key at New Relic now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["nrak-", "nral", "nriq-", "nrii-", "nraa-"],
  pattern:
    /(?<![0-9A-Za-z])(?:NRAK-[0-9A-Z]{27}|NRAA-[0-9a-f]{27}|NRI[IQ]-[\w-]{32}|[0-9a-f]{36}NRAL|(?:eu|gov)01xx[0-9a-f]{29,30}NRAL)(?![\w-])/g,
  verify: (key) => isRandom(key.replace(/^(?:NR..-|(?:eu|gov)01xx)|NRAL$/g, "")),
  sample,
} satisfies SecretRule;
