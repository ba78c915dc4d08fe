/**
 * A HashiCorp Vault token of the older form stands in the code.
 *
 * It reads the secrets that its policies name, so it stands for all of them, until it is revoked or its time is over.
 *
 * ## In a file
 *
 * ```env bad
 * VAULT_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const vault = createVault({ endpoint, token: process.env.VAULT_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * VAULT_TOKEN=s.xxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vault-token-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A HashiCorp Vault token of the older form stands in the code.",
  fix: "Revoke the token (`vault token revoke`), and let the program log in by its platform identity.",
  inTests: true,
  keywords: ["vault"],
  named: ["vaulttoken", "xvaulttoken", "vaultroottoken", "vaultclienttoken"],
  pattern: /(?<![0-9A-Za-z_.-])[bs]\.[0-9A-Za-z]{24}(?:\.[0-9A-Za-z]{5})?(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample: (random) => `s.${lettersOf(random, alphabets.base62, 24)}`,
} satisfies SecretRule;
