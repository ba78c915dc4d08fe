/**
 * An API key of DeepInfra stands in the code.
 *
 * Its holder runs models at your expense, up to the account's limit.
 *
 * ## In an environment file
 *
 * ```env bad
 * DEEPINFRA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * DEEPINFRA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * DEEPINFRA_API_KEY=your-deepinfra-api-key
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/deepinfra-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of DeepInfra stands in the code.",
  fix: "Delete the key in DeepInfra's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["deepinfra", "deep_infra"],
  named: ["deepinfraapikey", "deepinfratoken", "deepinfraapitoken", "deepinfrakey"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{32}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
