/**
 * An Atlassian API token stands in the code.
 *
 * It stands for a person, not for a program: its holder reads and writes every Jira issue, Confluence page and
 * Bitbucket repository that the person may.
 *
 * ## In source code
 *
 * ```js bad
 * import { Version3Client } from "jira.js";
 *
 * const jira = new Version3Client({
 *   host: "https://acme.atlassian.net",
 *   authentication: { basic: { email: "ci@acme.example", apiToken: "{{sample}}" } }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Version3Client } from "jira.js";
 *
 * const jira = new Version3Client({
 *   host: "https://acme.atlassian.net",
 *   authentication: { basic: { email: "ci@acme.example", apiToken: process.env.ATLASSIAN_API_TOKEN } },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const apiToken = "ATATT3xFfGF0...";
 * const isAtlassianToken = (token) => token.startsWith("ATATT3xFfGF0");
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/atlassian-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Atlassian API token stands in the code.",
  fix: "Revoke the token at id.atlassian.com, then read its successor from the environment.",
  inTests: true,
  keywords: ["atatt3xffgf0"],
  pattern: /(?<![\w-])ATATT3xFfGF0[\w-]{60,250}=[0-9A-F]{8}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(12)),
  sample: (random) =>
    `ATATT3xFfGF0${lettersOf(random, alphabets.base64url, 171)}=3D${lettersOf(random, alphabets.digits, 4)}BA`,
} satisfies SecretRule;
