/**
 * An Azure DevOps personal access token stands in the code.
 *
 * Depending on its scope its holder reads and pushes code, changes pipelines, and so runs his own code in your builds.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_DEVOPS_EXT_PAT={{sample}} # finding
 * ```
 *
 * ```js good
 * const handler = getPersonalAccessTokenHandler(process.env.AZURE_DEVOPS_PAT);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_DEVOPS_EXT_PAT=<personal-access-token>
 * ```
 *
 * ## Out of scope
 *
 * Tokens from before 2024 are the affair of `secrets/azure-devops-pat-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-devops-pat",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Azure DevOps personal access token stands in the code.",
  fix: "Revoke the token in the user settings of Azure DevOps, and use a service connection or `System.AccessToken`.",
  inTests: true,
  keywords: ["azdo"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4}(?![0-9A-Za-z+/=])/g,
  verify: (token) => isRandom(token.slice(0, 52)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 52)}JQQJ99${lettersOf(random, alphabets.base62, 18)}AZDO${lettersOf(random, alphabets.base62, 4)}`,
} satisfies SecretRule;
