/**
 * The client secret of a Strava app stands in the code.
 *
 * With a refresh token of an athlete it reads that person's activities, and with them where they live and run.
 *
 * ## In an environment file
 *
 * ```env bad
 * STRAVA_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * STRAVA_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * STRAVA_CLIENT_SECRET=0000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/strava-secret",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Strava app stands in the code.",
  fix: "Ask Strava for a new client secret in the app's settings, then read it from the environment.",
  inTests: true,
  keywords: ["strava"],
  named: ["stravaclientsecret", "stravasecret", "stravarefreshtoken", "stravaaccesstoken"],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
