/**
 * A Heroku API key of the older form stands in the code.
 *
 * It deploys code and reads the config vars of every app, which hold all other secrets.
 *
 * ## In a file
 *
 * ```env bad
 * HEROKU_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const heroku = new Heroku({ token: process.env.HEROKU_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * HEROKU_API_KEY=01234567-89ab-cdef-0123-456789abcdef
 * HEROKU_APP_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/heroku-api-key-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Heroku API key of the older form stands in the code.",
  fix: "Regenerate the key in the account, and make a token with a narrow scope (`heroku authorizations:create`).",
  inTests: true,
  keywords: ["heroku"],
  named: ["herokuapikey", "herokuapitoken", "herokutoken", "herokukey", "herokuauthtoken"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
