/**
 * A key of Azure OpenAI or another Azure AI service stands in the code.
 *
 * Its holder runs your models at your expense, and, where they use your data, reads what they know. Stolen keys of this
 * kind are traded: Microsoft sued a group for it in December 2024.
 *
 * ## In a file
 *
 * ```env bad
 * AZURE_OPENAI_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new AzureOpenAI({ azureADTokenProvider, apiVersion });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AZURE_OPENAI_API_KEY=<your-key>
 * ```
 *
 * ## Out of scope
 *
 * Keys of 32 digits are the affair of `secrets/azure-ai-key-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-ai-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of Azure OpenAI or another Azure AI service stands in the code.",
  fix: "Regenerate the key of the resource, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["acog"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{18}ACOG[0-9A-Za-z]{4}(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 52)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 52)}JQQJ99${lettersOf(random, alphabets.base62, 18)}ACOG${lettersOf(random, alphabets.base62, 4)}`,
} satisfies SecretRule;
