/**
 * An OpenWeather API key stands in the code.
 *
 * It answers queries from your quota and at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * const openWeatherApiKey = "{{sample}}"; // finding
 * const response = await fetch(`https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=${openWeatherApiKey}`);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch(`https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=${process.env.OPENWEATHER_API_KEY}`);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * OPENWEATHER_API_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "8b381a7ea7120a081a5753544de99a67";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/openweather-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An OpenWeather API key stands in the code.",
  fix: "Revoke the key at OpenWeather now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["openweather", "open_weather", "owm_"],
  named: ["openweather", "owmapikey", "owmkey", "appid", "apikey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
