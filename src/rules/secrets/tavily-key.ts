/**
 * An API key of Tavily stands in the code.
 *
 * Its holder searches the web at your expense until the plan's credits are used up.
 *
 * ## In source code
 *
 * ```js bad
 * import { tavily } from "@tavily/core";
 *
 * const client = tavily({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { tavily } from "@tavily/core";
 *
 * const client = tavily({ apiKey: process.env.TAVILY_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = tavily({ apiKey: "tvly-YOUR_API_KEY" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/tavily-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Tavily stands in the code.",
  fix: "Delete the key in Tavily's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["tvly-"],
  pattern: /(?<![\w-])tvly-(?:(?:dev|prod)-)?[0-9A-Za-z][\w-]{28,60}[0-9A-Za-z](?![\w-])/g,
  verify: (key) => isRandom(key.replace(/^tvly-(?:dev-|prod-)?/, "")),
  sample: (random) =>
    random() < 0.5
      ? `tvly-${lettersOf(random, alphabets.base62, 32)}`
      : `tvly-dev-${lettersOf(random, alphabets.base62, 32)}`,
} satisfies SecretRule;
