/**
 * A live API key of Cal.com stands in the code.
 *
 * Its holder reads the bookings of the account with who attends, and makes or cancels them.
 *
 * ## In an environment file
 *
 * ```env bad
 * CALCOM_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CALCOM_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CALCOM_API_KEY=cal_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cal-com-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Cal.com stands in the code.",
  fix: "Delete the key in Cal.com's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["cal_live_"],
  pattern: /(?<![0-9A-Za-z])cal_live_[0-9a-f]{32}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("cal_live_".length)),
  sample: (random) => `cal_live_${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
