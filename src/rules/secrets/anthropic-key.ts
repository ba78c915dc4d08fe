/**
 * An API key or sign-in token of Anthropic stands in the code.
 *
 * Its holder runs models at your expense and reads the workspace's files and batches; an admin key (`sk-ant-admin`)
 * manages members, workspaces and further keys.
 *
 * ## In source code
 *
 * ```js bad
 * import Anthropic from "@anthropic-ai/sdk";
 *
 * const anthropic = new Anthropic({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Anthropic from "@anthropic-ai/sdk";
 *
 * const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const anthropic = new Anthropic({ apiKey: "sk-ant-api03-..." });
 * const placeholder = "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/anthropic-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key or sign-in token of Anthropic stands in the code.",
  fix: "Disable the key in Anthropic's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk-ant-"],
  pattern: /(?<![\w-])sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[\w-]{80,120}AA(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.indexOf("-", "sk-ant-".length) + 1)),
  sample: (random) =>
    random() < 0.5
      ? `sk-ant-api03-${lettersOf(random, alphabets.base64url, 93)}AA`
      : `sk-ant-admin01-${lettersOf(random, alphabets.base64url, 93)}AA`,
} satisfies SecretRule;
