/**
 * An API key of Runway stands in the code.
 *
 * Its holder makes videos at your expense until the organization's credits are used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * RUNWAYML_API_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * RUNWAYML_API_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * RUNWAYML_API_SECRET=key_your_api_secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/runway-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Runway stands in the code.",
  fix: "Disable the key in Runway's developer portal, then read its successor from the environment.",
  inTests: true,
  keywords: ["key_"],
  pattern: /(?<![\w-])key_[0-9a-f]{128}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) => `key_${lettersOf(random, alphabets.hex, 128)}`,
} satisfies SecretRule;
