/**
 * An API key of Lemon Squeezy stands in the code.
 *
 * Its holder reads orders and customers of the store, refunds orders and makes discounts and checkouts.
 *
 * ## In an environment file
 *
 * ```env bad
 * LEMONSQUEEZY_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LEMONSQUEEZY_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LEMONSQUEEZY_API_KEY=eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9...
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/lemon-squeezy-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Lemon Squeezy stands in the code.",
  fix: "Delete the key in Lemon Squeezy's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["lemon"],
  named: ["lemonsqueezyapikey", "lemonsqueezykey", "lemonsqueezytoken", "lemonsqueezyapitoken"],
  pattern: /(?<![\w.-])eyJ[\w-]{20,200}\.eyJ[\w-]{100,2000}\.[\w-]{300,1000}(?![\w.-])/g,
  verify: (key) => readJsonWebToken(key) !== undefined,
  sample: (random) =>
    toJsonWebToken(
      { aud: "94d59cef", jti: lettersOf(random, alphabets.hex, 80) },
      lettersOf(random, alphabets.base64url, 683),
      "RS256",
    ),
} satisfies SecretRule;
