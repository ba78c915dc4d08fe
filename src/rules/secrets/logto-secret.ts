/**
 * The secret of a Logto application stands in the code.
 *
 * A machine-to-machine application gets tokens for Logto's management API with it, which reads and changes all users;
 * others let anyone pass as the application.
 *
 * ## In an environment file
 *
 * ```env bad
 * LOGTO_APP_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LOGTO_APP_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LOGTO_APP_SECRET=your_logto_app_secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/logto-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Logto application stands in the code.",
  fix: "Make a new secret in Logto's console, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["logto"],
  named: ["logtoappsecret", "logtosecret", "logtoclientsecret", "logtom2mappsecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{32}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
