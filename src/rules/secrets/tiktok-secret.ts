/**
 * The client secret of a TikTok app stands in the code.
 *
 * With the client key it passes as your app in the sign-in and gets tokens for what the app may do.
 *
 * ## In an environment file
 *
 * ```env bad
 * TIKTOK_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * TIKTOK_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * TIKTOK_CLIENT_SECRET=your-tiktok-client-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/tiktok-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a TikTok app stands in the code.",
  fix: "Reset the secret in TikTok's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["tiktok"],
  named: ["tiktokclientsecret", "tiktokappsecret", "tiktoksecret"],
  pattern: /(?<![\w+/-])(?:[0-9A-Za-z]{32}|[0-9a-f]{40})(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => (random() < 0.5 ? lettersOf(random, alphabets.base62, 32) : lettersOf(random, alphabets.hex, 40)),
} satisfies SecretRule;
