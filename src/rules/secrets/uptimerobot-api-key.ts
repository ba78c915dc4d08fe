/**
 * An UptimeRobot API key stands in the code.
 *
 * The main key reads your monitors with the passwords in them, and removes them before an attack is seen.
 *
 * ## In source code
 *
 * ```js bad
 * const uptimeRobotKey = "{{sample}}"; // finding
 * const response = await fetch("https://api.uptimerobot.com/v2/getMonitors", {
 *   method: "POST",
 *   body: new URLSearchParams({ api_key: uptimeRobotKey }),
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.uptimerobot.com/v2/getMonitors", {
 *   method: "POST",
 *   body: new URLSearchParams({ api_key: process.env.UPTIMEROBOT_API_KEY }),
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * UPTIMEROBOT_API_KEY=u2701234-012345678901234567890123
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/uptimerobot-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An UptimeRobot API key stands in the code.",
  fix: "Revoke the key at UptimeRobot now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["uptimerobot", "uptime_robot"],
  named: ["uptimerobot", "apikey"],
  pattern: /(?<![\w-])u\d{5,9}-[0-9a-f]{24}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.indexOf("-") + 1)),
  sample: (random) => `u27${lettersOf(random, alphabets.digits, 5)}-${lettersOf(random, alphabets.hex, 24)}`,
} satisfies SecretRule;
