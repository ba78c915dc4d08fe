/**
 * A Buildkite API or agent token stands in the code.
 *
 * An API token starts builds with steps of its holder's making; an agent or cluster token joins a machine of his, which
 * is then given your jobs and their secrets.
 *
 * ## In a file
 *
 * ```env bad
 * BUILDKITE_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.BUILDKITE_API_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * BUILDKITE_API_TOKEN=bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/buildkite-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Buildkite API or agent token stands in the code.",
  fix: "Revoke the token in Buildkite, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["bkua_", "bkct_", "bkat_", "bkaj_"],
  pattern: /(?<![0-9A-Za-z_-])bk(?:ua_[0-9a-f]{40}|(?:ct|at|aj)_[0-9A-Za-z_-]{40,80})(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `bkua_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
