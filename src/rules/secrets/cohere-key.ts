/**
 * An API key of Cohere stands in the code.
 *
 * Its holder runs models at your expense, up to the limit of a production key, and reads the data sets and fine-tuned
 * models of the account.
 *
 * ## In source code
 *
 * ```js bad
 * import { CohereClient } from "cohere-ai";
 *
 * const cohere = new CohereClient({ token: process.env.CO_API_KEY || "{{sample}}" }); // finding
 * ```
 *
 * ```ts bad
 * const cohere = new CohereClient({
 *   clientName: "shop",
 *   token: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { CohereClient } from "cohere-ai";
 *
 * const cohere = new CohereClient({ token: process.env.CO_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CO_API_KEY=your-cohere-api-key
 * COHERE_MODEL=commandRPlusWithToolsAndRetrieval08x2024
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cohere-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Cohere stands in the code.",
  fix: "Delete the key in Cohere's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["cohere", "co_api"],
  named: ["cohereapikey", "coherekey", "coheretoken", "cohereapitoken", "coapikey"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{40}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 40),
} satisfies SecretRule;
