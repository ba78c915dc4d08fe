/**
 * A RubyGems API key stands in the code.
 *
 * Whoever has it can push a version of your gems, yank them or add owners, as its scopes allow.
 *
 * ## In a configuration file
 *
 * ```yaml bad file=.gem/credentials
 * :rubygems_api_key: {{sample}} # finding
 * ```
 *
 * Keep the key in your home folder or a secret store:
 *
 * ```sh good
 * gem push acme.gem --key "$RUBYGEMS_KEY_NAME"
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```yaml good file=.gem/credentials
 * :rubygems_api_key: rubygems_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/rubygems-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A RubyGems API key stands in the code.",
  fix: "Delete the key on rubygems.org, look at what was pushed since, and use a trusted publisher.",
  inTests: true,
  keywords: ["rubygems_"],
  pattern: /(?<![0-9A-Za-z])rubygems_[0-9a-f]{48}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice("rubygems_".length)),
  sample: (random) => `rubygems_${lettersOf(random, alphabets.hex, 48)}`,
} satisfies SecretRule;
