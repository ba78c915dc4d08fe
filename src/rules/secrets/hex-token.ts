/**
 * An API key of Hex, the package manager of Elixir and Erlang, stands in the code.
 *
 * Whoever has it can publish a version of your packages, or fetch the private ones of your organization.
 *
 * ## In an environment file
 *
 * ```env bad
 * HEX_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * HEX_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * HEX_API_KEY=00000000000000000000000000000000
 * HEX_PACKAGE_CHECKSUM=5d41402abc4b2a76b9719d911017c592
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hex-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Hex, the package manager of Elixir and Erlang, stands in the code.",
  fix: "Revoke the key with `mix hex.user key revoke`, then read its successor from the environment.",
  inTests: true,
  keywords: ["hex_", "hexapi", "hexpm"],
  named: ["hexapikey", "hexpmapikey", "hexpublishkey", "hexorganizationkey"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
