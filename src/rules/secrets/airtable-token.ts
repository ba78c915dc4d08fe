/**
 * An Airtable token stands in the code.
 *
 * It reads and changes the bases of its owner within its scopes: customers, applicants, orders, whatever the tables hold.
 *
 * ## In source code
 *
 * ```js bad
 * import Airtable from "airtable";
 *
 * const base = new Airtable({ apiKey: "{{sample}}" }).base("appCustomers"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Airtable from "airtable";
 *
 * const base = new Airtable({ apiKey: process.env.AIRTABLE_TOKEN }).base("appCustomers");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * AIRTABLE_TOKEN=patxxxxxxxxxxxxxx.0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * ## Out of scope
 *
 * The old keys of 17 letters have not worked since February 2024.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/airtable-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Airtable token stands in the code.",
  fix: "Revoke the token at Airtable now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pat"],
  pattern: /(?<![0-9A-Za-z])pat[0-9A-Za-z]{14}\.[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(18)),
  sample: (random) => `pat${lettersOf(random, alphabets.base62, 14)}.${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
