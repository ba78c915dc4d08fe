/**
 * A key of an Azure resource stands in the code.
 *
 * It is a data-plane key with the mark that Microsoft gives them since 2024 (`JQQJ99` and four letters of the service):
 * its holder is the service's client, without any further login.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_MAPS_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new MapsSearchClient(new DefaultAzureCredential(), clientId);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_MAPS_KEY=<your-key>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-resource-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of an Azure resource stands in the code.",
  fix: "Regenerate the key of the resource, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["jqqj99"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{18}(?!AZDO|ACOG)[A-Z][0-9A-Za-z]{7}(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 52)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 52)}JQQJ99${lettersOf(random, alphabets.base62, 18)}AZMP${lettersOf(random, alphabets.base62, 4)}`,
} satisfies SecretRule;
