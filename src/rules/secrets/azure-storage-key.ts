/**
 * An Azure storage account key stands in the code.
 *
 * It opens the whole account: every blob, file share, queue and table, to read, write and delete, with no trace of who
 * did it. In 2023 a link that gave such access exposed 38 TB of Microsoft's own files.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_STORAGE_CONNECTION_STRING=DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey={{sample}};EndpointSuffix=core.windows.net # finding
 * ```
 *
 * ```js good
 * const client = new BlobServiceClient("https://acmeshop.blob.core.windows.net", new DefaultAzureCredential());
 * ```
 *
 * ## Not reported
 *
 * Placeholders and the emulator, whose key is public:
 *
 * ```env good
 * STORAGE=DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=<your-account-key>;EndpointSuffix=core.windows.net
 * STORAGE=UseDevelopmentStorage=true
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** How the public key of the Azurite emulator begins. */
const emulator = "Eby8vdM02xNOcqFlqUwJPLlmEtl";

export default {
  id: "secrets/azure-storage-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Azure storage account key stands in the code.",
  fix: "Rotate the account key, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["accountname=", "+ast"],
  pattern:
    /(?<![0-9A-Za-z+/])(?:AccountName=[0-9a-z]{3,24};AccountKey=|(?=[0-9A-Za-z+/]{76}\+ASt))(?<secret>[0-9A-Za-z+/]{86}==)(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key) && !key.startsWith(emulator),
  sample: (random) =>
    `${lettersOf(random, alphabets.base64, 76)}+ASt${lettersOf(random, alphabets.base64, 5)}${lettersOf(random, "AQgw", 1)}==`,
} satisfies SecretRule;
