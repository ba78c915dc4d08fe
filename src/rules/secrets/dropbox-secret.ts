/**
 * The secret or a refresh token of a Dropbox app stands in the code.
 *
 * With the app's key a refresh token gives access to an account's files until it is revoked, and the app's secret
 * passes as your app.
 *
 * ## In an environment file
 *
 * ```env bad
 * DROPBOX_APP_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * DROPBOX_APP_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * DROPBOX_APP_SECRET=your_app_secret
 * DROPBOX_APP_KEY=b7k2q9x4m1c8v5z
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dropbox-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret or a refresh token of a Dropbox app stands in the code.",
  fix: "Reset the app's secret in Dropbox's app console, then read it from the environment.",
  inTests: true,
  keywords: ["dropbox"],
  named: ["dropboxappsecret", "dropboxclientsecret", "dropboxsecret", "dropboxrefreshtoken"],
  pattern: /(?<![\w-])(?:[0-9a-z]{15}|[\w-]{64})(?![\w-])/g,
  verify: (secret) => isRandom(secret) && /\d/.test(secret),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.lower, 12)}4k8` : `${lettersOf(random, alphabets.base64url, 62)}4k`,
} satisfies SecretRule;
