/**
 * A DatoCMS token stands in the code.
 *
 * A full-access token changes and deletes the content that your site shows, and its schema.
 *
 * ## In source code
 *
 * ```js bad
 * import { buildClient } from "@datocms/cma-client-node";
 *
 * const datoCmsApiToken = "{{sample}}"; // finding
 * const client = buildClient({ apiToken: datoCmsApiToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { buildClient } from "@datocms/cma-client-node";
 *
 * const datoCmsApiToken = process.env.DATOCMS_API_TOKEN;
 * const client = buildClient({ apiToken: datoCmsApiToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DATOCMS_API_TOKEN=012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "0403f292b696bca961e32e9195b47f";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/datocms-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A DatoCMS token stands in the code.",
  fix: "Revoke the token at DatoCMS now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["dato"],
  named: [
    "datocmsapitoken",
    "datocmstoken",
    "datocmsfullaccesstoken",
    "datoapitoken",
    "datocmscmatoken",
    "datocmsapikey",
    "apitoken",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{30}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 30),
} satisfies SecretRule;
