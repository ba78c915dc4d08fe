/**
 * An Azure DevOps personal access token of the older form stands in the code.
 *
 * Depending on its scope its holder reads and pushes code, changes pipelines, and so runs his own code in your builds.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_DEVOPS_EXT_PAT={{sample}} # finding
 * ```
 *
 * ```js bad
 * const azureDevopsToken = "{{sample}}"; // finding
 * ```
 *
 * ```js good
 * const azureDevopsToken = process.env.AZURE_DEVOPS_EXT_PAT;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_DEVOPS_EXT_PAT=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
 * ```
 *
 * ## Out of scope
 *
 * The form is shared with other base32 values, so the name has to say what it is.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-devops-pat-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Azure DevOps personal access token of the older form stands in the code.",
  fix: "Revoke the token in the user settings of Azure DevOps, and use a service connection or `System.AccessToken`.",
  inTests: true,
  keywords: ["azure", "ado_", "adopat", "adotoken", "vsts", "vsotoken", "devops", "tfstoken"],
  named: [
    "azuredevopsextpat",
    "azuredevopspat",
    "azuredevopstoken",
    "azuredevopspersonalaccesstoken",
    "adopat",
    "adotoken",
    "vststoken",
    "vstspat",
    "vsotoken",
    "devopspat",
    "tfstoken",
  ],
  pattern: /(?<![0-9A-Za-z+/])[2-7a-z]{52}(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base32.toLowerCase(), 52),
} satisfies SecretRule;
