/**
 * An Algolia admin or write key stands in the code.
 *
 * It reads, changes and deletes every index and its settings, and makes new keys.
 *
 * ## In source code
 *
 * ```js bad
 * import { algoliasearch } from "algoliasearch";
 *
 * const algoliaAdminKey = "{{sample}}"; // finding
 * const client = algoliasearch(process.env.ALGOLIA_APP_ID, algoliaAdminKey);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { algoliasearch } from "algoliasearch";
 *
 * const algoliaAdminKey = process.env.ALGOLIA_ADMIN_KEY;
 * const client = algoliasearch(process.env.ALGOLIA_APP_ID, algoliaAdminKey);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ALGOLIA_ADMIN_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "d4b81f3a906e7fabfd5296201e91474f";
 * ```
 *
 * ## Out of scope
 *
 * Keys under a name that does not say admin or write are not reported: search keys are made for browsers and look the same.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/algolia-admin-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Algolia admin or write key stands in the code.",
  fix: "Revoke the key at Algolia now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["algolia"],
  named: [
    "algoliaadminkey",
    "algoliaadminapikey",
    "algoliaapiadminkey",
    "algoliawritekey",
    "algoliawriteapikey",
    "algoliaapiwritekey",
    "algoliaindexingkey",
    "algoliamonitoringkey",
    "algoliausagekey",
    "algoliaprivatekey",
    "algoliasecret",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
