/**
 * A Sumo Logic access key stands in the code.
 *
 * With the access id it searches all logs that its owner sees and changes collectors and dashboards.
 *
 * ## In source code
 *
 * ```js bad
 * const sumologicAccessKey = "{{sample}}"; // finding
 * const credentials = Buffer.from(`${process.env.SUMOLOGIC_ACCESS_ID}:${sumologicAccessKey}`).toString("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const { SUMOLOGIC_ACCESS_ID, SUMOLOGIC_ACCESS_KEY } = process.env;
 * const credentials = Buffer.from(`${SUMOLOGIC_ACCESS_ID}:${SUMOLOGIC_ACCESS_KEY}`).toString("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SUMOLOGIC_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sumologic-access-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sumo Logic access key stands in the code.",
  fix: "Revoke the key at Sumo Logic now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sumo"],
  named: ["sumologicaccesskey", "sumologickey", "sumoaccesskey", "sumologicapikey", "sumologicsecret", "sumosecret"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 64),
} satisfies SecretRule;
