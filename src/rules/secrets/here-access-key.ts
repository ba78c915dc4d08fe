/**
 * A HERE access key secret stands in the code.
 *
 * With the key's id it makes tokens for all services of the account, at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * const hereAccessKeySecret = "{{sample}}"; // finding
 * const signature = sign(parameters, hereAccessKeySecret);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const signature = sign(parameters, process.env.HERE_ACCESS_KEY_SECRET);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * HERE_ACCESS_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/here-access-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A HERE access key secret stands in the code.",
  fix: "Revoke the key at HERE now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["here_access", "hereaccess", "here_secret", "heresecret", "here.access"],
  named: ["hereaccesskeysecret", "heresecret", "hereaccesssecret"],
  pattern: /(?<![\w-])[\w-]{80,90}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 86),
} satisfies SecretRule;
