/**
 * An API key of OpenRouter stands in the code.
 *
 * Its holder runs the models of all providers at your expense; with a provisioning key they make further keys.
 *
 * ## In source code
 *
 * ```js bad
 * const openrouter = createOpenRouter({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const openrouter = createOpenRouter({ apiKey: "sk-or-v1-..." });
 * const placeholder = "sk-or-v1-0000000000000000000000000000000000000000000000000000000000000000";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/openrouter-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of OpenRouter stands in the code.",
  fix: "Delete the key in OpenRouter's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk-or-v1-"],
  pattern: /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("sk-or-v1-".length)),
  sample: (random) => `sk-or-v1-${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
