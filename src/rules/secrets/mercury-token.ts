/**
 * An API token of Mercury stands in the code.
 *
 * Its holder reads the balances and payments of the company's bank accounts, and with write access sends money.
 *
 * ## In an environment file
 *
 * ```env bad
 * MERCURY_API_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * MERCURY_API_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * MERCURY_API_TOKEN=secret-token:mercury_production_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mercury-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API token of Mercury stands in the code.",
  fix: "Revoke the token in Mercury's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["secret-token:mercury_production_"],
  pattern: /(?<![\w-])secret-token:mercury_production_[0-9a-z]{2,6}_[\w-]{30,90}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-30)),
  sample: (random) =>
    random() < 0.5
      ? `secret-token:mercury_production_wma_${lettersOf(random, alphabets.base62, 44)}_yrucrem`
      : `secret-token:mercury_production_rw_${lettersOf(random, alphabets.base62, 44)}`,
} satisfies SecretRule;
