/**
 * An API key of Frontegg stands in the code.
 *
 * With the client id it gives a token that manages the users, roles and tenants of the environment.
 *
 * ## In an environment file
 *
 * ```env bad
 * FRONTEGG_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FRONTEGG_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * FRONTEGG_API_KEY=00000000-0000-0000-0000-000000000000
 * FRONTEGG_CLIENT_ID=5551722e-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/frontegg-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Frontegg stands in the code.",
  fix: "Regenerate the key in Frontegg's portal, then read it from the environment.",
  inTests: true,
  keywords: ["frontegg"],
  named: ["fronteggapikey", "fronteggsecret", "fronteggclientsecret", "fronteggsecretkey", "fronteggkey"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
