/**
 * A Daily API key stands in the code.
 *
 * It makes rooms and tokens for any meeting and downloads recordings.
 *
 * ## In source code
 *
 * ```js bad
 * const dailyApiKey = "{{sample}}"; // finding
 * const response = await fetch("https://api.daily.co/v1/rooms", { headers: { authorization: `Bearer ${dailyApiKey}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.daily.co/v1/rooms", {
 *   headers: { authorization: `Bearer ${process.env.DAILY_API_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DAILY_API_KEY=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "70b8ddcb059965a8f797b00881b6bdd81d7eafcdf34f460a21e44dffe87184b0";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/daily-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Daily API key stands in the code.",
  fix: "Revoke the key at Daily now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["daily"],
  named: ["dailyapikey", "dailycoapikey", "dailykey", "dailycokey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
