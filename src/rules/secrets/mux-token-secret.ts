/**
 * A Mux token secret stands in the code.
 *
 * With the token's id it reads private videos, uploads and streams at your cost, and deletes.
 *
 * ## In source code
 *
 * ```js bad
 * import Mux from "@mux/mux-node";
 *
 * const mux = new Mux({
 *   tokenId: process.env.MUX_TOKEN_ID,
 *   tokenSecret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Mux from "@mux/mux-node";
 *
 * const mux = new Mux({
 *   tokenId: process.env.MUX_TOKEN_ID,
 *   tokenSecret: process.env.MUX_TOKEN_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MUX_TOKEN_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mux-token-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mux token secret stands in the code.",
  fix: "Revoke the token at Mux now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mux"],
  named: ["tokensecret", "muxsecret", "muxtoken"],
  pattern: /(?<![\w+/])[\w+/]{75}(?![\w+/=])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64, 75),
} satisfies SecretRule;
