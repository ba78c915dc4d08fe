/**
 * A Google API key stands in the code.
 *
 * It charges what it opens (Maps, Translate, YouTube, Gemini) to your project. Unless it is restricted to an API and to
 * callers, anyone can use it for all of them: leaked Maps keys have become bills of thousands.
 *
 * ## In a file
 *
 * ```js bad
 * const translate = new Translate({ key: "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * const translate = new Translate({ key: process.env.TRANSLATE_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * MAPS_KEY=AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
 * MAPS_KEY=AIzaSyEXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE_1
 * ```
 *
 * ## Out of scope
 *
 * The key of a Firebase web application is public by design and has the same form. Ignore it there, once it is
 * restricted.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gcp-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Google API key stands in the code.",
  fix: "Restrict the key to its API and its callers in the console, or replace it, and read it from the environment.",
  inTests: true,
  keywords: ["aiza"],
  pattern: /(?<![0-9A-Za-z_-])AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) => `AIzaSy${lettersOf(random, alphabets.base64url, 33)}`,
} satisfies SecretRule;
