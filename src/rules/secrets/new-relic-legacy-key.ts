/**
 * A New Relic license key of the old form stands in the code.
 *
 * It sends false data in the name of your services, which hides or fakes an attack and costs by volume.
 *
 * ## In source code
 *
 * ```js bad
 * exports.newRelicConfig = {
 *   app_name: ["shop"],
 *   license_key: "{{sample}}", // finding
 * };
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * exports.newRelicConfig = {
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
 * NEW_RELIC_LICENSE_KEY=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "cddecc462e6d1ca34ba7446d209516deb5544e2d";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/new-relic-legacy-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A New Relic license key of the old form stands in the code.",
  fix: "Revoke the key at New Relic now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["newrelic", "new_relic", "new relic", "app_name"],
  named: ["licensekey", "newrelickey", "newrelicapikey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
