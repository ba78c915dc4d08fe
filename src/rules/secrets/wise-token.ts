/**
 * An API token of Wise stands in the code.
 *
 * Its holder reads balances and statements and, with full access, makes transfers from the account.
 *
 * ## In an environment file
 *
 * ```env bad
 * WISE_API_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * WISE_API_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * WISE_API_TOKEN=00000000-0000-0000-0000-000000000000
 * WISE_PROFILE_ID=41c2b6f0-7f6e-4d0e-9d0b-6a5d5c0ae5d1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/wise-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API token of Wise stands in the code.",
  fix: "Revoke the token in Wise's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["wise"],
  named: ["wiseapitoken", "wisetoken", "wiseapikey", "transferwisetoken", "transferwiseapitoken", "wiseaccesstoken"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
