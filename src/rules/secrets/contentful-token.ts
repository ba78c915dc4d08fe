/**
 * A Contentful management token stands in the code.
 *
 * It changes and deletes the content of all spaces of its owner, which is what your site shows, and makes new keys.
 *
 * ## In source code
 *
 * ```js bad
 * import contentful from "contentful-management";
 *
 * const client = contentful.createClient({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import contentful from "contentful-management";
 *
 * const client = contentful.createClient({ accessToken: process.env.CONTENTFUL_MANAGEMENT_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Tokens of the delivery API only read what is published; many sites send them to browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/contentful-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Contentful management token stands in the code.",
  fix: "Revoke the token at Contentful now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["cfpat-"],
  pattern: /(?<![0-9A-Za-z])CFPAT-[\w-]{43}(?![\w-])/g,
  verify: (value) => isRandom(value.slice(6)),
  sample: (random) => `CFPAT-${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
