/**
 * A key of Azure AI Search stands in the code.
 *
 * An admin key reads, changes and deletes every index, which often holds a copy of the whole database.
 *
 * ## In a file
 *
 * ```env bad
 * SEARCH_ADMIN_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new SearchClient(endpoint, "products", new DefaultAzureCredential());
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SEARCH_ADMIN_KEY=<admin-key>
 * ```
 *
 * ## Out of scope
 *
 * A query key has the same form and only reads.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-search-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of Azure AI Search stands in the code.",
  fix: "Regenerate the key, and use roles instead of keys.",
  inTests: true,
  keywords: ["azse"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}(?![0-9A-Za-z+/=])/g,
  verify: (key) => isRandom(key.slice(0, 42)),
  sample: (random) =>
    `${lettersOf(random, alphabets.base62, 42)}AzSe${lettersOf(random, "ABCD", 1)}${lettersOf(random, alphabets.base62, 5)}`,
} satisfies SecretRule;
