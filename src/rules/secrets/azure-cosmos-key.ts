/**
 * An Azure Cosmos DB key stands in the code.
 *
 * The primary key reads and writes every database of the account and gives out keys for parts of it; the firewall of an
 * account is often open.
 *
 * ## In a file
 *
 * ```env bad
 * COSMOS=AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={{sample}}; # finding
 * ```
 *
 * ```js good
 * const client = new CosmosClient({ endpoint, aadCredentials: new DefaultAzureCredential() });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * COSMOS=AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=<key>;
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-cosmos-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Azure Cosmos DB key stands in the code.",
  fix: "Regenerate the key, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["documents.azure.com", "acdb"],
  pattern:
    /(?<![0-9A-Za-z+/])(?:documents\.azure\.com(?::443)?\/?;AccountKey=|(?=[0-9A-Za-z+/]{76}ACDb))(?<secret>[0-9A-Za-z+/]{86}==)(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 76)}ACDb${lettersOf(random, alphabets.base62, 5)}${lettersOf(random, "AQgw", 1)}==`,
} satisfies SecretRule;
