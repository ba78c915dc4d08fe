/**
 * An access or refresh token of Salesforce stands in the code.
 *
 * It acts as its user: the holder reads and changes the accounts, contacts and opportunities that the user may, and a
 * refresh token does so until it is revoked.
 *
 * ## In source code
 *
 * ```js bad
 * const connection = new jsforce.Connection({ instanceUrl: "https://acme.my.salesforce.com", accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const connection = new jsforce.Connection({ instanceUrl: "https://acme.my.salesforce.com", accessToken: process.env.SALESFORCE_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const accessToken = "00DXXXXXXXXXXXX!AQXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX";
 * const organizationId = "00D5g000004b2Xk";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/salesforce-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access or refresh token of Salesforce stands in the code.",
  fix: "Revoke the session or the connected app's tokens in Salesforce, then get tokens at run time.",
  inTests: true,
  keywords: ["00d", "5aep861"],
  pattern: /(?<![\w.!])(?:00D[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![\w.]{80,120}|5Aep861[\w.]{60,100})(?![\w.!])/g,
  verify: (token) => isRandom(token.slice(-60)),
  sample: (random) =>
    random() < 0.5
      ? `00D5g00000${lettersOf(random, alphabets.base62, 5)}!AQ${lettersOf(random, alphabets.base62, 94)}`
      : `5Aep861${lettersOf(random, alphabets.base62, 78)}`,
} satisfies SecretRule;
