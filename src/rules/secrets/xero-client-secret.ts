/**
 * The client secret of a Xero app stands in the code.
 *
 * A custom connection gets tokens for the organization's books with it alone; other apps need a refresh token beside
 * it.
 *
 * ## In an environment file
 *
 * ```env bad
 * XERO_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * XERO_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * XERO_CLIENT_SECRET=YOUR_XERO_CLIENT_SECRET
 * XERO_CLIENT_ID=5F4DCC3B5AA765D61D8327DEB882CF99
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/xero-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Xero app stands in the code.",
  fix: "Generate a new secret in Xero's developer portal, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["xero"],
  named: ["xeroclientsecret", "xerosecret", "xeroappsecret"],
  pattern: /(?<![\w-])[\w-]{48}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 48),
} satisfies SecretRule;
