/**
 * A HashiCorp Vault token stands in the code.
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
 * VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxx
 * VAULT_DEV_ROOT_TOKEN_ID=root
 * ```
 *
 * ## Out of scope
 *
 * Tokens from before Vault 1.10 are the affair of `secrets/vault-token-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vault-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A HashiCorp Vault token stands in the code.",
  fix: "Revoke the token (`vault token revoke`), and let the program log in by its platform identity.",
  inTests: true,
  keywords: ["hvs.", "hvb.", "hvr."],
  pattern: /(?<![0-9A-Za-z_.-])hv[bsr]\.[0-9A-Za-z_-]{24,300}(?![0-9A-Za-z_.-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `hvs.CAESI${lettersOf(random, alphabets.base64url, 96)}`,
} satisfies SecretRule;
