/**
 * A crates.io API token stands in the code.
 *
 * Whoever has it can publish a version of your crates, yank them and change their owners.
 *
 * ## In a configuration file
 *
 * ```toml bad file=.cargo/credentials.toml
 * [registry]
 * token = "{{sample}}" # finding
 * ```
 *
 * Keep the token out of the repository:
 *
 * ```sh good
 * cargo login < "$CARGO_TOKEN_FILE"
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```toml good file=.cargo/credentials.toml
 * token = "cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/crates-io-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A crates.io API token stands in the code.",
  fix: "Revoke the token on crates.io, and publish with trusted publishing or `CARGO_REGISTRY_TOKEN` from the environment.",
  inTests: true,
  keywords: ["cio"],
  pattern: /(?<![\w+/-])cio[0-9A-Za-z]{32}(?![\w+/=-])/g,
  verify: (token) => isRandom(token.slice(3)) && /\d/.test(token) && /[A-Z]/.test(token),
  sample: (random) => `cio${lettersOf(random, alphabets.base62, 30)}7Q`,
} satisfies SecretRule;
