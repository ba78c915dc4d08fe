/**
 * An `Authorization` header with an Okta API token stands in the code.
 *
 * It acts as the administrator who made it: the holder resets passwords and second factors, adds users to groups, and
 * so enters every application behind the sign-in.
 *
 * ## In a shell script
 *
 * ```sh bad
 * curl -H "Authorization: {{sample}}" https://acme.okta.com/api/v1/users # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```sh good
 * curl -H "Authorization: SSWS $OKTA_API_TOKEN" https://acme.okta.com/api/v1/users
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```sh good
 * curl -H "Authorization: SSWS 00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" https://acme.okta.com/api/v1/users
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/okta-authorization",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An `Authorization` header with an Okta API token stands in the code.",
  fix: "Revoke the token in Okta's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["ssws"],
  pattern: /(?<!\w)SSWS\s{1,3}(?<secret>00[\w-]{40})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample: (random) => `SSWS 00${lettersOf(random, alphabets.base64url, 40)}`,
} satisfies SecretRule;
