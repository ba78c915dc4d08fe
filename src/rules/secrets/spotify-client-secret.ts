/**
 * The client secret of a Spotify app stands in the code.
 *
 * With the client id it gets access tokens for the app and uses up its limits; with a refresh token of a user it acts
 * for that user.
 *
 * ## In source code
 *
 * ```js bad
 * const spotifyClientSecret = "{{sample}}"; // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const spotifyClientSecret = process.env.SPOTIFY_CLIENT_SECRET;
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * SPOTIFY_CLIENT_SECRET=00000000000000000000000000000000
 * SPOTIFY_CLIENT_ID=5f4dcc3b5aa765d61d8327deb882cf99
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/spotify-client-secret",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Spotify app stands in the code.",
  fix: "Rotate the secret in Spotify's developer dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["spotify"],
  named: ["spotifyclientsecret", "spotifysecret", "spotifyapisecret", "spotifyappsecret"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
