/**
 * A token of Private Packagist stands in the code.
 *
 * Its holder downloads your private PHP packages, and with write access changes which source they are built from.
 *
 * ## In a configuration file
 *
 * ```json bad file=auth.json
 * {
 *   "http-basic": {
 *     "repo.packagist.com": { "username": "token", "password": "{{sample}}" } // finding
 *   }
 * }
 * ```
 *
 * Set it where Composer runs:
 *
 * ```sh good
 * composer config --global --auth http-basic.repo.packagist.com token "$PACKAGIST_TOKEN"
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```json good file=auth.json
 * { "http-basic": { "repo.packagist.com": { "username": "token", "password": "packagist_ort_xxxx" } } }
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/packagist-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A token of Private Packagist stands in the code.",
  fix: "Delete the token in Private Packagist, then set its successor as `COMPOSER_AUTH`.",
  inTests: true,
  keywords: ["packagist_"],
  pattern: /(?<![0-9A-Za-z])packagist_[a-z]{3}_[0-9a-f]{60,80}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice("packagist_ort_".length)),
  sample: (random) =>
    random() < 0.5
      ? `packagist_ort_${lettersOf(random, alphabets.hex, 68)}`
      : `packagist_uut_${lettersOf(random, alphabets.hex, 68)}`,
} satisfies SecretRule;
