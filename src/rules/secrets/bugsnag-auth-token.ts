/**
 * A personal Bugsnag token stands in the code.
 *
 * It reads all errors with what users had entered, and changes projects and members.
 *
 * ## In source code
 *
 * ```js bad
 * const bugsnagAuthToken = "{{sample}}"; // finding
 * const response = await fetch("https://api.bugsnag.com/user/organizations", {
 *   headers: { authorization: `token ${bugsnagAuthToken}` },
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.bugsnag.com/user/organizations", {
 *   headers: { authorization: `token ${process.env.BUGSNAG_AUTH_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BUGSNAG_AUTH_TOKEN=01234567-0123-0123-0123-012345678901
 * ```
 *
 * ## Out of scope
 *
 * The API key of the notifier is public: browsers send errors with it.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bugsnag-auth-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A personal Bugsnag token stands in the code.",
  fix: "Revoke the token at Bugsnag now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["bugsnag"],
  named: [
    "bugsnagauthtoken",
    "bugsnagpersonalauthtoken",
    "bugsnagtoken",
    "bugsnagdataaccesstoken",
    "bugsnagpersonaltoken",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
