/**
 * An Elastic Cloud API key stands in the code.
 *
 * It creates, changes and deletes whole deployments of the organisation with all data in them.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.elastic-cloud.com/api/v1/deployments", {
 *   headers: { authorization: "ApiKey {{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.elastic-cloud.com/api/v1/deployments", {
 *   headers: { authorization: `ApiKey ${process.env.EC_API_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * EC_API_KEY=essu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/elastic-cloud-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Elastic Cloud API key stands in the code.",
  fix: "Revoke the key at Elastic Cloud now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["essu_"],
  pattern: /(?<![0-9A-Za-z])essu_[\w+/]{50,160}={0,2}(?![\w+/=])/g,
  verify: (value) => isRandom(value.slice(5)),
  sample: (random) => `essu_${lettersOf(random, alphabets.base64, 80)}`,
} satisfies SecretRule;
