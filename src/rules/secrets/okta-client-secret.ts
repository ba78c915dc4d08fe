/**
 * The client secret of an Okta application stands in the code.
 *
 * Whoever has it can pass as the application in the sign-in, and a service application gets access tokens with it
 * alone.
 *
 * ## In an environment file
 *
 * ```env bad
 * OKTA_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * OKTA_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * OKTA_CLIENT_SECRET=your-okta-client-secret
 * OKTA_CLIENT_ID=0oa4f8qk2LmVwXcT35d7
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/okta-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of an Okta application stands in the code.",
  fix: "Make a new secret for the application in Okta, deactivate this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["okta"],
  named: ["oktaclientsecret", "oktasecret", "oktaoauthclientsecret", "oktaoauth2clientsecret", "oktaappsecret"],
  pattern: /(?<![\w-])(?:[\w-]{40}|[\w-]{64})(?![\w-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base64url, 64) : lettersOf(random, alphabets.base64url, 40),
} satisfies SecretRule;
