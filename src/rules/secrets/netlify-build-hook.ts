/**
 * A Netlify build hook stands in the code.
 *
 * Whoever knows the URL starts builds, again and again, on your build minutes.
 *
 * ## In code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST" }); // finding
 * ```
 *
 * ```js good
 * await fetch(process.env.BUILD_HOOK, { method: "POST" });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * BUILD_HOOK=https://api.netlify.com/build_hooks/xxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/netlify-build-hook",
  kind: "secret",
  severity: "low",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Netlify build hook stands in the code.",
  fix: "Delete the hook in the site settings, and read the URL of the new one from the environment.",
  inTests: true,
  keywords: ["api.netlify.com/build_hooks/"],
  pattern: /(?<![0-9A-Za-z])https:\/\/api\.netlify\.com\/build_hooks\/[0-9a-f]{24}(?![0-9A-Za-z])/g,
  verify: (url) => isRandom(url.slice(-24)),
  sample: (random) => `https://api.netlify.com/build_hooks/${lettersOf(random, alphabets.hex, 24)}`,
} satisfies SecretRule;
