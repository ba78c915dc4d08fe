/**
 * A PlanetScale service token or password stands in the code.
 *
 * A password reads and writes the branch that it was made for; a service token makes new passwords and branches, so it
 * does that for every database it may enter.
 *
 * ## In a file
 *
 * ```env bad
 * PLANETSCALE_SERVICE_TOKEN={{sample}} # finding
 * ```
 *
 * ```env bad
 * DATABASE_URL="mysql://3k9x:{{sample}}@aws.connect.psdb.cloud/shop" # finding
 * ```
 *
 * ```js good
 * const config = { host: process.env.DB_HOST, password: process.env.DB_PASSWORD };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * PLANETSCALE_SERVICE_TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * DB_PASSWORD=pscale_pw_************
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/planetscale-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A PlanetScale service token or password stands in the code.",
  fix: "Delete the token or password in PlanetScale, and read its successor from the environment.",
  inTests: true,
  keywords: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_", "pscale_app_secret_"],
  pattern: /(?<![0-9A-Za-z_-])pscale_(?:tkn|pw|oauth|app_secret)_[0-9A-Za-z_-]{32,64}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.replace(/^pscale_(?:tkn|pw|oauth|app_secret)_/, "")),
  sample: (random) => `pscale_${random() < 0.5 ? "tkn" : "pw"}_${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
