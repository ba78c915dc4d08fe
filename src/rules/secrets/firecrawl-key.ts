/**
 * An API key of Firecrawl stands in the code.
 *
 * Its holder crawls the web at your expense, and from addresses that the crawled sites count against you.
 *
 * ## In source code
 *
 * ```js bad
 * import Firecrawl from "@mendable/firecrawl-js";
 *
 * const firecrawl = new Firecrawl({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Firecrawl from "@mendable/firecrawl-js";
 *
 * const firecrawl = new Firecrawl({ apiKey: process.env.FIRECRAWL_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const firecrawl = new Firecrawl({ apiKey: "fc-YOUR-API-KEY" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/firecrawl-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Firecrawl stands in the code.",
  fix: "Delete the key in Firecrawl's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["fc-"],
  pattern: /(?<![\w-])fc-[0-9a-f]{32}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample: (random) => `fc-${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
