/**
 * A Pipedrive API token stands in the code.
 *
 * It does all that its owner may: read and change contacts, deals and mail.
 *
 * ## In source code
 *
 * ```js bad
 * const pipedriveToken = "{{sample}}"; // finding
 * const response = await fetch("https://acme.pipedrive.com/api/v2/deals", { headers: { "x-api-token": pipedriveToken } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://acme.pipedrive.com/api/v2/deals", {
 *   headers: { "x-api-token": process.env.PIPEDRIVE_API_TOKEN },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PIPEDRIVE_API_TOKEN=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "12646aa8f3a7efe0b600af819969e8eca34452bb";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pipedrive-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pipedrive API token stands in the code.",
  fix: "Revoke the token at Pipedrive now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pipedrive"],
  named: ["pipedrivetoken", "pipedriveapitoken", "pipedriveapikey", "pipedrivekey", "xapitoken", "apitoken"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
