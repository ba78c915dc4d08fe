/**
 * The consumer secret of a Salesforce connected app stands in the code.
 *
 * With the consumer key it passes as the app in the sign-in, and where the client credentials flow is on it gets tokens
 * of the user that runs it.
 *
 * ## In an environment file
 *
 * ```env bad
 * SALESFORCE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * SALESFORCE_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * SALESFORCE_CLIENT_SECRET=0000000000000000000000000000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/salesforce-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The consumer secret of a Salesforce connected app stands in the code.",
  fix: "Rotate the consumer secret in Salesforce's setup, then read it from the environment.",
  inTests: true,
  keywords: ["salesforce", "sfdc", "sf_"],
  named: [
    "salesforceclientsecret",
    "salesforceconsumersecret",
    "sfdcclientsecret",
    "sfdcconsumersecret",
    "sfclientsecret",
    "sfconsumersecret",
  ],
  pattern: /(?<![\w-])[0-9A-F]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64).toUpperCase(),
} satisfies SecretRule;
