/**
 * A SwaggerHub API key stands in the code.
 *
 * It reads and changes the API definitions of its owner, private ones among them.
 *
 * ## In source code
 *
 * ```js bad
 * const swaggerHubApiKey = "{{sample}}"; // finding
 * const response = await fetch("https://api.swaggerhub.com/apis/acme", { headers: { authorization: swaggerHubApiKey } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.swaggerhub.com/apis/acme", {
 *   headers: { authorization: process.env.SWAGGERHUB_API_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SWAGGERHUB_API_KEY=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/swaggerhub-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SwaggerHub API key stands in the code.",
  fix: "Revoke the key at SwaggerHub now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["swaggerhub", "swagger_hub"],
  named: ["swaggerhub"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
