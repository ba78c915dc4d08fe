/**
 * The client secret of a Bitbucket OAuth consumer stands in the code.
 *
 * With the key beside it, it gives access tokens with the consumer's permissions in the workspace, which may include
 * writing to repositories.
 *
 * ## In an environment file
 *
 * ```env bad
 * BITBUCKET_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * BITBUCKET_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * BITBUCKET_CLIENT_SECRET=your-bitbucket-client-secret-here
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bitbucket-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Bitbucket OAuth consumer stands in the code.",
  fix: "Delete the consumer or renew its secret in the workspace's settings, and read the new one from the environment.",
  inTests: true,
  keywords: ["bitbucket"],
  named: ["bitbucketclientsecret", "bitbucketsecret", "bitbucketoauthsecret", "bitbucketconsumersecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{32}(?![\w+/-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
