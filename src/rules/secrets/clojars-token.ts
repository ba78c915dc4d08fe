/**
 * A Clojars deploy token stands in the code.
 *
 * Whoever has it can deploy a version of your libraries, which others' builds then run.
 *
 * ## In an environment file
 *
 * ```env bad
 * CLOJARS_PASSWORD={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CLOJARS_PASSWORD=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CLOJARS_PASSWORD=CLOJARS_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/clojars-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Clojars deploy token stands in the code.",
  fix: "Disable the token on clojars.org, then read its successor from the environment.",
  inTests: true,
  keywords: ["clojars_"],
  pattern: /(?<![0-9A-Za-z])CLOJARS_[0-9a-f]{60}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice("CLOJARS_".length)),
  sample: (random) => `CLOJARS_${lettersOf(random, alphabets.hex, 60)}`,
} satisfies SecretRule;
