/**
 * A DocuSign secret key stands in the code.
 *
 * With the integration key beside it, it trades logins for tokens that read and send contracts in people's names.
 *
 * ## In source code
 *
 * ```js bad
 * const docusignSecretKey = "{{sample}}"; // finding
 * const credentials = Buffer.from(`${process.env.DOCUSIGN_INTEGRATION_KEY}:${docusignSecretKey}`).toString("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const { DOCUSIGN_INTEGRATION_KEY, DOCUSIGN_SECRET_KEY } = process.env;
 * const credentials = Buffer.from(`${DOCUSIGN_INTEGRATION_KEY}:${DOCUSIGN_SECRET_KEY}`).toString("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DOCUSIGN_SECRET_KEY=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/docusign-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A DocuSign secret key stands in the code.",
  fix: "Revoke the secret at DocuSign now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["docusign", "ds_client"],
  named: ["docusignsecret", "docusignsecretkey", "docusignclientsecret", "dsclientsecret", "clientsecret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
