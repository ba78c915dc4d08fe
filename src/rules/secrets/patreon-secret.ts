/**
 * The client secret or a creator's token of Patreon stands in the code.
 *
 * A creator's token reads the supporters of the page with their mail addresses; the client secret passes as your app in
 * the sign-in.
 *
 * ## In an environment file
 *
 * ```env bad
 * PATREON_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PATREON_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PATREON_CLIENT_SECRET=your-patreon-client-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/patreon-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret or a creator's token of Patreon stands in the code.",
  fix: "Make new tokens in Patreon's developer portal, then read them from the environment.",
  inTests: true,
  keywords: ["patreon"],
  named: [
    "patreonclientsecret",
    "patreonsecret",
    "patreonaccesstoken",
    "patreoncreatortoken",
    "patreoncreatoraccesstoken",
    "patreonrefreshtoken",
  ],
  pattern: /(?<![\w-])(?:[\w-]{43}|[\w-]{64})(?![\w-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base64url, 43) : lettersOf(random, alphabets.base64url, 64),
} satisfies SecretRule;
