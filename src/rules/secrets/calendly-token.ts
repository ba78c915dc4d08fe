/**
 * A personal access token of Calendly stands in the code.
 *
 * It does not expire: its holder reads the events of the account with the names and mail addresses of who attends, and
 * cancels them.
 *
 * ## In an environment file
 *
 * ```env bad
 * CALENDLY_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CALENDLY_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CALENDLY_TOKEN=eyJraWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1...
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/calendly-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A personal access token of Calendly stands in the code.",
  fix: "Revoke the token in Calendly's integrations, then read its successor from the environment.",
  inTests: true,
  keywords: ["eyj"],
  pattern: /(?<![\w.-])eyJ[\w-]{20,300}\.eyJ[\w-]{60,1000}\.[\w-]{86}(?![\w.-])/g,
  verify: (token) => /^https:\/\/auth\.calendly\.com/.test(String(readJsonWebToken(token)?.payload.iss)),
  sample: (random) =>
    toJsonWebToken(
      { iss: "https://auth.calendly.com", iat: 1_700_000_000, jti: lettersOf(random, alphabets.hex, 32) },
      lettersOf(random, alphabets.base64url, 86),
      "ES256",
    ),
} satisfies SecretRule;
