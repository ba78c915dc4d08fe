/**
 * An access token of Dropbox stands in the code.
 *
 * Its holder reads, changes and shares the files of the account that the app may see.
 *
 * ## In source code
 *
 * ```js bad
 * import { Dropbox } from "dropbox";
 *
 * const dropbox = new Dropbox({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Dropbox } from "dropbox";
 *
 * const dropbox = new Dropbox({ accessToken: process.env.DROPBOX_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const dropbox = new Dropbox({ accessToken: "sl.YOUR-ACCESS-TOKEN" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dropbox-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token of Dropbox stands in the code.",
  fix: "Revoke the token in Dropbox's app console, then get short-lived tokens with a refresh token from a secret store.",
  inTests: true,
  keywords: ["sl."],
  pattern: /(?<![\w.-])sl\.(?:u\.)?[\w-]{130,1500}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(5, 85)),
  sample: (random) =>
    random() < 0.5
      ? `sl.${lettersOf(random, alphabets.base64url, 138)}`
      : `sl.u.${lettersOf(random, alphabets.base64url, 900)}`,
} satisfies SecretRule;
