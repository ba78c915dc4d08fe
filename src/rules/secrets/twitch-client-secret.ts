/**
 * The client secret of a Twitch application stands in the code.
 *
 * With the client id it gets access tokens for the application and passes as it when users sign in.
 *
 * ## In an environment file
 *
 * ```env bad
 * TWITCH_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * TWITCH_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * TWITCH_CLIENT_SECRET=your_twitch_client_secret_here
 * TWITCH_CLIENT_ID=q6batx0epp608isickayubi39itsckt
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/twitch-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Twitch application stands in the code.",
  fix: "Make a new secret in Twitch's developer console, then read it from the environment.",
  inTests: true,
  keywords: ["twitch"],
  named: ["twitchclientsecret", "twitchsecret", "twitchappsecret", "twitchapisecret"],
  pattern: /(?<![\w-])[0-9a-z]{30}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => `${lettersOf(random, alphabets.lower, 28)}4k`,
} satisfies SecretRule;
