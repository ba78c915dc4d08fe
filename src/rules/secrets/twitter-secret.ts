/**
 * A secret of an X (Twitter) app or of its access token stands in the code.
 *
 * With the key beside it, it posts, follows and reads direct messages as the account, or passes as your app when users
 * sign in.
 *
 * ## In an environment file
 *
 * ```env bad
 * TWITTER_API_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * TWITTER_API_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * TWITTER_API_SECRET=your-twitter-api-secret
 * TWITTER_USER_ID=2244994945
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/twitter-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of an X (Twitter) app or of its access token stands in the code.",
  fix: "Regenerate the keys and tokens in X's developer portal, then read them from the environment.",
  inTests: true,
  keywords: ["twitter", "x_api", "x_access", "x_client"],
  named: [
    "twitterapisecret",
    "twitterapikeysecret",
    "twitterconsumersecret",
    "twitterappsecret",
    "twitteraccesstokensecret",
    "twitteraccesssecret",
    "twitterclientsecret",
    "twittersecret",
    "twittertokensecret",
    "xapisecret",
    "xapikeysecret",
    "xaccesstokensecret",
  ],
  pattern: /(?<![\w-])[\w-]{45,50}(?![\w-])/g,
  verify: (secret) => isRandom(secret) && /\d/.test(secret),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.base62, 48)}7k` : `${lettersOf(random, alphabets.base62, 43)}x2`,
} satisfies SecretRule;
