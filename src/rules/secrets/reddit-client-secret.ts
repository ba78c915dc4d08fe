/**
 * The client secret of a Reddit app stands in the code.
 *
 * With the client id, and for a script with its owner's password, it posts and moderates through your app.
 *
 * ## In an environment file
 *
 * ```env bad
 * REDDIT_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * REDDIT_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * REDDIT_CLIENT_SECRET=your-reddit-client-secret
 * REDDIT_CLIENT_ID=p-jcoLKBynTLew
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/reddit-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Reddit app stands in the code.",
  fix: "Make a new secret in Reddit's app preferences, then read it from the environment.",
  inTests: true,
  keywords: ["reddit"],
  named: ["redditclientsecret", "redditsecret", "redditappsecret", "redditapisecret"],
  pattern: /(?<![\w-])[\w-]{27,30}(?![\w-])/g,
  verify: (secret) => isRandom(secret) && /[A-Z]/.test(secret) && /[a-z]/.test(secret),
  sample: (random) =>
    random() < 0.5
      ? `${lettersOf(random, alphabets.base64url, 28)}Qt`
      : `${lettersOf(random, alphabets.base64url, 25)}Qt`,
} satisfies SecretRule;
