/**
 * A key of Azure OpenAI or another Azure AI service in the older form stands in the code.
 *
 * Its holder runs your models at your expense, and, where they use your data, reads what they know.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_OPENAI_API_KEY={{sample}} # finding
 * ```
 *
 * ```js bad
 * const headers = { "Ocp-Apim-Subscription-Key": "{{sample}}" }; // finding
 * ```
 *
 * ```js good
 * const client = new AzureOpenAI({ azureADTokenProvider, apiVersion });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_OPENAI_API_KEY=00000000000000000000000000000000
 * AZURE_OPENAI_DEPLOYMENT_ETAG=d41d8cd98f00b204e9800998ecf8427e
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-ai-key-legacy",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of Azure OpenAI or another Azure AI service in the older form stands in the code.",
  fix: "Regenerate the key of the resource, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["openai", "ocp-apim", "cognitive", "speech", "translat", "azure"],
  named: [
    "azureopenaiapikey",
    "azureopenaikey",
    "azureopenaiserviceskey",
    "ocpapimsubscriptionkey",
    "cognitiveserviceskey",
    "azurespeechkey",
    "speechservicekey",
    "azuretranslatorkey",
    "translatortextsubscriptionkey",
    "azurevisionkey",
    "azureaikey",
    "azureaiapikey",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{32}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
