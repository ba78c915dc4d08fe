/**
 * An Elastic Email API key stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver, and reads all contacts.
 *
 * ## In source code
 *
 * ```js bad
 * const elasticEmailApiKey = "{{sample}}"; // finding
 * const client = ElasticEmail.ApiClient.instance;
 * client.authentications.apikey.apiKey = elasticEmailApiKey;
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const elasticEmailApiKey = process.env.ELASTIC_EMAIL_API_KEY;
 * const client = ElasticEmail.ApiClient.instance;
 * client.authentications.apikey.apiKey = elasticEmailApiKey;
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ELASTIC_EMAIL_API_KEY=012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789
 * ```
 */
import { isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/elastic-email-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Elastic Email API key stands in the code.",
  fix: "Revoke the key at Elastic Email now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["elastic"],
  named: ["elasticemail", "eeapikey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-F]{96}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, "0123456789ABCDEF", 96),
} satisfies SecretRule;
