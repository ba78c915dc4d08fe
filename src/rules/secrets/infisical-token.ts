/**
 * An Infisical service token stands in the code.
 *
 * It reads, and often writes, the secrets of an environment, and carries the key that decrypts them.
 *
 * ## In a file
 *
 * ```env bad
 * INFISICAL_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new InfisicalSDK({ siteUrl });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * INFISICAL_TOKEN=st.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/infisical-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Infisical service token stands in the code.",
  fix: "Delete the token in Infisical, and use a machine identity.",
  inTests: true,
  keywords: ["st."],
  pattern: /(?<![0-9A-Za-z_.-])st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(3)),
  sample: (random) => `st.${[24, 32, 32].map((count) => lettersOf(random, alphabets.hex, count)).join(".")}`,
} satisfies SecretRule;
