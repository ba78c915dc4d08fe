/**
 * An API token of Okta stands in the code.
 *
 * It acts as the administrator who made it: the holder resets passwords and second factors, adds users to groups, and
 * so enters every application behind the sign-in.
 *
 * ## In source code
 *
 * ```js bad
 * import okta from "@okta/okta-sdk-nodejs";
 *
 * const oktaApiToken = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import okta from "@okta/okta-sdk-nodejs";
 *
 * const oktaApiToken = process.env.OKTA_API_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * OKTA_API_TOKEN=00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * OKTA_GROUP_ID=00g4f8qk2LmVwXcT35d7
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/okta-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API token of Okta stands in the code.",
  fix: "Revoke the token in Okta's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["okta"],
  named: ["oktaapitoken", "oktatoken", "oktaclienttoken", "oktaapikey", "oktaadmintoken", "oktaclientapitoken"],
  pattern: /(?<![\w-])00[\w-]{40}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample: (random) => `00${lettersOf(random, alphabets.base64url, 40)}`,
} satisfies SecretRule;
