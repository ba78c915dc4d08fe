/**
 * A Bitly access token stands in the code.
 *
 * It changes where your short links lead, which people trust and have printed.
 *
 * ## In source code
 *
 * ```js bad
 * import { BitlyClient } from "bitly";
 *
 * const bitly = new BitlyClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { BitlyClient } from "bitly";
 *
 * const bitly = new BitlyClient(process.env.BITLY_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BITLY_TOKEN=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "fa96562002b285f1ff7d56a3aa598cf2df9fdae6";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bitly-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Bitly access token stands in the code.",
  fix: "Revoke the token at Bitly now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["bitly", "bit.ly"],
  named: ["bitly"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
