/**
 * An API key of DeepSeek, or of Alibaba's DashScope, whose keys look the same, stands in the code.
 *
 * Its holder runs models at your expense until the balance is used up.
 *
 * ## In source code
 *
 * ```js bad
 * import OpenAI from "openai";
 *
 * const client = new OpenAI({ baseURL: "https://api.deepseek.com", apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import OpenAI from "openai";
 *
 * const client = new OpenAI({ baseURL: "https://api.deepseek.com", apiKey: process.env.DEEPSEEK_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = new OpenAI({ baseURL: "https://api.deepseek.com", apiKey: "sk-00000000000000000000000000000000" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/deepseek-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of DeepSeek, or of Alibaba's DashScope, whose keys look the same, stands in the code.",
  fix: "Delete the key at the provider, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk-"],
  pattern: /(?<![\w-])sk-[0-9a-f]{32}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample: (random) => `sk-${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
