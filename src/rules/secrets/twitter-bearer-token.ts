/**
 * A bearer token of an X (Twitter) app stands in the code.
 *
 * Its holder reads posts and users through your app and uses up its monthly limits, which may be paid for.
 *
 * ## In source code
 *
 * ```js bad
 * import { TwitterApi } from "twitter-api-v2";
 *
 * const client = new TwitterApi("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { TwitterApi } from "twitter-api-v2";
 *
 * const client = new TwitterApi(process.env.TWITTER_BEARER_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = new TwitterApi("AAAAAAAAAAAAAAAAAAAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
 * const zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** The token of X's own web site, which every visitor gets, begins with this. */
const website = /^A{20,22}NRILg/;

function isBearerToken(token: string): boolean {
  return /%3D|%2B|%2F/.test(token) && !website.test(token) && isRandom(token.slice(-36));
}

export default {
  id: "secrets/twitter-bearer-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A bearer token of an X (Twitter) app stands in the code.",
  fix: "Regenerate the token in X's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["aaaaaaaaaaaaaaaaaaaaa"],
  pattern: /(?<![\w%])A{20,24}[0-9A-Za-z%]{70,130}(?![\w%])/g,
  verify: isBearerToken,
  sample: (random) =>
    `AAAAAAAAAAAAAAAAAAAAAM${lettersOf(random, alphabets.base62, 4)}AAAAAAA${lettersOf(random, alphabets.base62, 22)}%3D${lettersOf(random, alphabets.base62, 50)}`,
} satisfies SecretRule;
