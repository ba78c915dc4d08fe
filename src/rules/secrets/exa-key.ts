/**
 * An API key of Exa stands in the code.
 *
 * Its holder searches the web at your expense until the account's credits are used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * EXA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * EXA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * EXA_API_KEY=00000000-0000-0000-0000-000000000000
 * EXA_REQUEST_ID=5551722e-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/exa-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Exa stands in the code.",
  fix: "Delete the key in Exa's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["exa"],
  named: ["exaapikey", "exaaiapikey"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
