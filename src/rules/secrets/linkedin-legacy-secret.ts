/**
 * The client secret of a LinkedIn app, of the older form, stands in the code.
 *
 * Whoever has it passes as your app in LinkedIn's sign-in, and gets tokens for what the app may do without a member,
 * such as advertising.
 *
 * ## In an environment file
 *
 * ```env bad
 * LINKEDIN_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LINKEDIN_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LINKEDIN_CLIENT_SECRET=your_app_secret_
 * LINKEDIN_CLIENT_ID=86vhj2q7ukf83q
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/linkedin-legacy-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a LinkedIn app, of the older form, stands in the code.",
  fix: "Generate a new secret in LinkedIn's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["linkedin"],
  named: ["linkedinclientsecret", "linkedinsecret", "linkedinappsecret", "linkedinapisecret"],
  pattern: /(?<![\w.+/-])[0-9A-Za-z]{16}(?![\w.+/=-])/g,
  verify: (secret) => isRandom(secret) && /\d/.test(secret),
  sample: (random) => `${lettersOf(random, alphabets.base62, 14)}4T`,
} satisfies SecretRule;
