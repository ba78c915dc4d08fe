/**
 * A Heroku API key stands in the code.
 *
 * It deploys code and reads the config vars of every app, which hold all other secrets. In April 2022 stolen tokens of
 * Heroku opened the private repositories of dozens of its customers.
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
 * HEROKU_API_KEY=HRKU-AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * HEROKU_API_KEY=<key>
 * ```
 *
 * ## Out of scope
 *
 * A key that is a bare UUID is the affair of `secrets/heroku-api-key-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/heroku-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Heroku API key stands in the code.",
  fix: "Regenerate the key in the account, and make a token with a narrow scope (`heroku authorizations:create`).",
  inTests: true,
  keywords: ["hrku-"],
  pattern:
    /(?<![0-9A-Za-z_-])HRKU-(?:AA[0-9A-Za-z_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(7)),
  sample: (random) => `HRKU-AA${lettersOf(random, alphabets.base64url, 58)}`,
} satisfies SecretRule;
