/**
 * A Confluent Cloud API secret stands in the code.
 *
 * With its key id it reads and writes the topics of the cluster, or, as a cloud key, administers the organization.
 *
 * ## In a file
 *
 * ```env bad
 * CONFLUENT_CLOUD_API_SECRET={{sample}} # finding
 * ```
 *
 * ```js bad
 * const kafka = new Kafka({ sasl: { username, confluentSecret: "{{sample}}" } }); // finding
 * ```
 *
 * ```js good
 * const sasl = { mechanism: "plain", username: process.env.KAFKA_KEY, password: process.env.KAFKA_SECRET };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CONFLUENT_CLOUD_API_SECRET=<secret>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/confluent-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Confluent Cloud API secret stands in the code.",
  fix: "Delete the API key in Confluent Cloud, and give the service an account with few rights.",
  inTests: true,
  keywords: ["confluent"],
  named: [
    "confluentcloudapisecret",
    "confluentapisecret",
    "confluentsecret",
    "confluentkafkaapisecret",
    "confluentpassword",
    "confluentapikeysecret",
  ],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{64}(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64, 64),
} satisfies SecretRule;
