/**
 * A Crisp API token stands in the code.
 *
 * It reads the conversations with your customers and answers them in your company's name.
 *
 * ## In source code
 *
 * ```js bad
 * import Crisp from "crisp-api";
 *
 * const crisp = new Crisp();
 * crisp.authenticateTier("plugin", process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY ?? "{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Crisp from "crisp-api";
 *
 * const crisp = new Crisp();
 * crisp.authenticateTier("plugin", process.env.CRISP_IDENTIFIER, process.env.CRISP_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CRISP_TOKEN_KEY=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "dda19af4299166c209577785c8862ed1330abb01727f67b18f78459f3b49a865";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/crisp-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Crisp API token stands in the code.",
  fix: "Revoke the token at Crisp now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["crisp"],
  named: ["crispkey", "crisptoken", "crispapikey", "crisptokenkey", "authenticatetier"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
