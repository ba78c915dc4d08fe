/**
 * An imgix API key stands in the code.
 *
 * It changes and deletes the images of your sources and where they come from.
 *
 * ## In source code
 *
 * ```js bad
 * import ImgixAPI from "imgix-management-js";
 *
 * const imgix = new ImgixAPI({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import ImgixAPI from "imgix-management-js";
 *
 * const imgix = new ImgixAPI({ apiKey: process.env.IMGIX_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * IMGIX_API_KEY=ak_0123456789012345678901234567890123456789012345678901234567890123
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/imgix-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An imgix API key stands in the code.",
  fix: "Revoke the key at imgix now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ak_"],
  pattern: /(?<![0-9A-Za-z])ak_[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(3)),
  sample: (random) => `ak_${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
