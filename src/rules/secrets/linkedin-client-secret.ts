/**
 * The client secret of a LinkedIn app stands in the code.
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
 * LINKEDIN_CLIENT_SECRET=WPL_AP1.xxxxxxxxxxxxxxxx.xxxxxx==
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/linkedin-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a LinkedIn app stands in the code.",
  fix: "Generate a new secret in LinkedIn's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["wpl_ap"],
  pattern: /(?<![\w.+/-])WPL_AP[01]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{4,12}={0,2}(?![\w+/=-])/g,
  verify: (secret) => !isPlaceholder(secret.slice(8)),
  sample: (random) => `WPL_AP1.${lettersOf(random, alphabets.base62, 16)}.${lettersOf(random, alphabets.base62, 6)}==`,
} satisfies SecretRule;
