/**
 * The secret that Auth.js, NextAuth or Better Auth signs and encrypts sessions with stands in the code.
 *
 * Whoever has it makes a valid session cookie for any user, administrators included, without signing in.
 *
 * ## In an environment file
 *
 * ```env bad
 * NEXTAUTH_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * NEXTAUTH_SECRET=
 * ```
 *
 * ## In the options
 *
 * ```js bad
 * export const { handlers, auth } = NextAuth({ providers: [], secret: "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * export const { handlers, auth } = NextAuth({ providers: [] });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * NEXTAUTH_SECRET=replace-this-with-openssl-rand-base64-32
 * AUTH_SECRET="development secret, not for production"
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/auth-secret",
  kind: "secret",
  severity: "critical",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret that Auth.js, NextAuth or Better Auth signs and encrypts sessions with stands in the code.",
  fix: "Make a new secret with `npx auth secret`, which ends all sessions, and keep it in the environment.",
  inTests: true,
  keywords: ["auth"],
  named: ["nextauthsecret", "authsecret", "betterauthsecret", "authjssecret"],
  pattern: /(?<![\w+/-])(?:[\w+/-]{42,44}={0,2}|[0-9a-f]{64})(?![\w+/=-])/gi,
  verify: (secret) => isRandom(secret) && /\d/.test(secret) && /[a-z]/.test(secret),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.base62, 42)}4=` : lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
