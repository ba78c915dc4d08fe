/**
 * A ReadMe API key stands in the code.
 *
 * It changes your public documentation, where people copy what they run and enter their own keys, and reads who has logged in
 * to it.
 *
 * ## In source code
 *
 * ```js bad
 * import { log } from "readmeio";
 *
 * app.use((req, res, next) => {
 *   log("{{sample}}", req, res, { apiKey: req.user.id }); // finding
 *   next();
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { log } from "readmeio";
 *
 * app.use((req, res, next) => {
 *   log(process.env.README_API_KEY, req, res, { apiKey: req.user.id });
 *   next();
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * README_API_KEY=rdme_xn8s9h0123456789012345678901234567890123456789012345678901234567890123
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/readme-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A ReadMe API key stands in the code.",
  fix: "Revoke the key at ReadMe now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["rdme_"],
  pattern: /(?<![0-9A-Za-z])rdme_[0-9a-z]{70}(?!\w)/g,
  verify: (value) => isRandom(value.slice(11)),
  sample: (random) => `rdme_xn8s9h${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
