/**
 * A Segment token stands in the code.
 *
 * A token of the public API changes where your customers' data is sent, so that its holder can add a destination of their
 * own.
 *
 * ## In source code
 *
 * ```js bad
 * import { configureApis } from "@segment/public-api-sdk-typescript";
 *
 * const api = configureApis("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { configureApis } from "@segment/public-api-sdk-typescript";
 *
 * const api = configureApis(process.env.SEGMENT_API_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SEGMENT_API_TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/segment-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Segment token stands in the code.",
  fix: "Revoke the token at Segment now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sgp_"],
  pattern: /(?<![0-9A-Za-z])sgp_[0-9A-Za-z]{64}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(4)),
  sample: (random) => `sgp_${lettersOf(random, alphabets.base62, 64)}`,
} satisfies SecretRule;
