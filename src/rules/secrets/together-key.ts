/**
 * An API key of Together AI stands in the code.
 *
 * Its holder runs and fine-tunes models at your expense and reads the files that were uploaded for it.
 *
 * ## In source code
 *
 * ```js bad
 * import Together from "together-ai";
 *
 * const together = new Together({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Together from "together-ai";
 *
 * const together = new Together({ apiKey: process.env.TOGETHER_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const together = new Together({ apiKey: "tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/together-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Together AI stands in the code.",
  fix: "Delete the key in Together's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["tgp_v1_"],
  pattern: /(?<![\w-])tgp_v1_[\w-]{43}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("tgp_v1_".length)),
  sample: (random) => `tgp_v1_${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
