/**
 * An Inngest signing key stands in the code.
 *
 * It proves to your server that a call comes from Inngest: its holder runs your functions with any event.
 *
 * ## In a file
 *
 * ```env bad
 * INNGEST_SIGNING_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const inngest = new Inngest({ id: "shop" });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * INNGEST_SIGNING_KEY=signkey-prod-0000000000000000000000000000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/inngest-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Inngest signing key stands in the code.",
  fix: "Rotate the signing key in Inngest, and read it from the environment.",
  inTests: true,
  keywords: ["signkey-"],
  pattern: /(?<![0-9A-Za-z_-])signkey-[0-9a-z]{2,12}-[0-9a-f]{32,64}(?![0-9A-Za-z_-])/g,
  verify: (key) => isRandom(key.slice(-32)),
  sample: (random) => `signkey-prod-${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
