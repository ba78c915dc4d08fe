/**
 * A web API key of Steam stands in the code.
 *
 * Its holder asks Steam in your name and uses up your limits; a publisher's key also grants items and reads the app's
 * players.
 *
 * ## In an environment file
 *
 * ```env bad
 * STEAM_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * STEAM_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * STEAM_API_KEY=00000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/steam-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A web API key of Steam stands in the code.",
  fix: "Revoke the key at steamcommunity.com/dev/apikey, then read its successor from the environment.",
  inTests: true,
  keywords: ["steam"],
  named: ["steamapikey", "steamwebapikey", "steamkey", "steampublisherkey", "steamapitoken"],
  pattern: /(?<![\w-])[0-9A-F]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32).toUpperCase(),
} satisfies SecretRule;
