/**
 * A Splunk token stands in the code.
 *
 * A token of the HTTP event collector writes into your indexes: false events that hide or fake an attack, and a bill by
 * volume.
 *
 * ## In source code
 *
 * ```js bad
 * import { Logger } from "splunk-logging";
 *
 * const splunkToken = "{{sample}}"; // finding
 * const logger = new Logger({ token: splunkToken, url: "https://splunk.acme.com:8088" });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Logger } from "splunk-logging";
 *
 * const splunkToken = process.env.SPLUNK_HEC_TOKEN;
 * const logger = new Logger({ token: splunkToken, url: "https://splunk.acme.com:8088" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SPLUNK_HEC_TOKEN=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/splunk-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Splunk token stands in the code.",
  fix: "Revoke the token at Splunk now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["splunk", "hec_", "hectoken"],
  named: [
    "splunktoken",
    "splunkhectoken",
    "hectoken",
    "splunkhec",
    "splunkauthtoken",
    "splunkapitoken",
    "splunkaccesstoken",
    "token",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
