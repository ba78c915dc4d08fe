/**
 * An Amplitude secret key stands in the code.
 *
 * With the project's API key, which every visitor gets, it exports all events of all users and deletes users.
 *
 * ## In source code
 *
 * ```js bad
 * const amplitudeSecretKey = "{{sample}}"; // finding
 * const credentials = Buffer.from(`${process.env.AMPLITUDE_API_KEY}:${amplitudeSecretKey}`).toString("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const { AMPLITUDE_API_KEY, AMPLITUDE_SECRET_KEY } = process.env;
 * const credentials = Buffer.from(`${AMPLITUDE_API_KEY}:${AMPLITUDE_SECRET_KEY}`).toString("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * AMPLITUDE_SECRET_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "a4386602e68519865bff77d8fb82c1a0";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/amplitude-secret-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Amplitude secret key stands in the code.",
  fix: "Revoke the secret at Amplitude now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["amplitude"],
  named: ["amplitudesecretkey", "amplitudesecret", "amplitudeapisecret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
