/**
 * The master key or secret key base of a Rails application stands in the code.
 *
 * The master key opens `credentials.yml.enc` with all that is in it; with the secret key base anyone makes a valid
 * session cookie.
 *
 * ## In an environment file
 *
 * ```env bad
 * RAILS_MASTER_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * RAILS_MASTER_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * RAILS_MASTER_KEY=00000000000000000000000000000000
 * SECRET_KEY_BASE=generate-me-with-bin-rails-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/rails-master-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The master key or secret key base of a Rails application stands in the code.",
  fix: "Make a new key, encrypt the credentials anew, replace what they held, and read the key from the environment.",
  inTests: true,
  keywords: ["rails", "secret_key_base", "secretkeybase"],
  named: ["railsmasterkey", "secretkeybase", "railssecretkeybase"],
  pattern: /(?<![\w-])(?:[0-9a-f]{32}|[0-9a-f]{128})(?![\w-])/g,
  verify: isRandom,
  sample: (random) => (random() < 0.5 ? lettersOf(random, alphabets.hex, 32) : lettersOf(random, alphabets.hex, 128)),
} satisfies SecretRule;
