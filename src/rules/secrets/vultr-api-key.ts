/**
 * A Vultr API key stands in the code.
 *
 * It has no scopes: its holder makes, reads and destroys every machine, and resets its root password.
 *
 * ## In a file
 *
 * ```env bad
 * VULTR_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const vultr = Vultr.initialize({ apiKey: process.env.VULTR_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * VULTR_API_KEY=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vultr-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Vultr API key stands in the code.",
  fix: "Renew the key in the customer portal, and restrict it to your addresses.",
  inTests: true,
  keywords: ["vultr"],
  named: ["vultrapikey", "vultrkey", "vultrtoken", "vultrapitoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Z]{36}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.upper, 36),
} satisfies SecretRule;
