/**
 * A DigitalOcean token stands in the code.
 *
 * A personal access token makes, reads and destroys everything that its scopes name, by default the whole team:
 * machines, databases with their passwords, DNS. A refresh token yields new ones.
 *
 * ## In a file
 *
 * ```env bad
 * DIGITALOCEAN_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.DIGITALOCEAN_ACCESS_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DIGITALOCEAN_ACCESS_TOKEN=dop_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * DIGITALOCEAN_ACCESS_TOKEN=dop_v1_0000000000000000000000000000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/digitalocean-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A DigitalOcean token stands in the code.",
  fix: "Revoke the token in the control panel, and make one with few scopes and an end.",
  inTests: true,
  keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
  pattern: /(?<![0-9A-Za-z])do[opr]_v1_[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(7)),
  sample: (random) => `do${lettersOf(random, "opr", 1)}_v1_${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
