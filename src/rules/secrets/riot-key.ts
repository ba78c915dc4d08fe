/**
 * An API key of Riot Games stands in the code.
 *
 * Its holder uses up the limits of your product, and Riot may take the key away from you.
 *
 * ## In an environment file
 *
 * ```env bad
 * RIOT_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * RIOT_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * RIOT_API_KEY=RGAPI-00000000-0000-0000-0000-000000000000
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/riot-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Riot Games stands in the code.",
  fix: "Regenerate the key in Riot's developer portal, then read it from the environment.",
  inTests: true,
  keywords: ["rgapi-"],
  pattern: /(?<![\w-])RGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) => `RGAPI-${uuidOf(random)}`,
} satisfies SecretRule;
