/**
 * An Atlassian API token of the old form stands in the code.
 *
 * It stands for a person: its holder reads and writes every Jira issue and Confluence page that the person may.
 *
 * ## In an environment file
 *
 * ```env bad
 * JIRA_API_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * JIRA_API_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * JIRA_API_TOKEN=put-your-jira-api-token-here
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/atlassian-legacy-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Atlassian API token of the old form stands in the code.",
  fix: "Revoke the token at id.atlassian.com, then read its successor from the environment.",
  inTests: true,
  keywords: ["jira", "atlassian", "confluence"],
  named: [
    "jiraapitoken",
    "jiratoken",
    "jiraapikey",
    "atlassianapitoken",
    "atlassiantoken",
    "atlassianapikey",
    "confluenceapitoken",
    "confluencetoken",
  ],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{24}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies SecretRule;
