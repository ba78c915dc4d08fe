/**
 * An account key of Azure Batch stands in the code.
 *
 * Its holder starts jobs on the machines of the pool, with the identity and the network that they have.
 *
 * ## In a file
 *
 * ```env bad
 * BATCH_ACCOUNT_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const credentials = new DefaultAzureCredential();
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * BATCH_ACCOUNT_KEY=<account-key>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-batch-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An account key of Azure Batch stands in the code.",
  fix: "Regenerate the key of the account, and authenticate by Entra.",
  inTests: true,
  keywords: ["+aba"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 76)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base64, 76)}+ABa${lettersOf(random, alphabets.base64, 5)}${lettersOf(random, "AQgw", 1)}==`,
} satisfies SecretRule;
