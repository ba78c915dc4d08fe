/**
 * An API token of Replicate stands in the code.
 *
 * Its holder runs models at your expense, reads what your predictions were given and returned, and changes your private
 * models.
 *
 * ## In source code
 *
 * ```js bad
 * import Replicate from "replicate";
 *
 * const replicate = new Replicate({ auth: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Replicate from "replicate";
 *
 * const replicate = new Replicate({ auth: process.env.REPLICATE_API_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const replicate = new Replicate({ auth: "r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/replicate-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API token of Replicate stands in the code.",
  fix: "Disable the token in Replicate's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["r8_"],
  pattern: /(?<![\w+/-])r8_[0-9A-Za-z]{37}(?![\w+/=-])/g,
  verify: (token) => isRandom(token.slice(3)) && /\d.*\d/.test(token.slice(3)),
  sample: (random) => `r8_${lettersOf(random, alphabets.base62, 34)}4x9`,
} satisfies SecretRule;
