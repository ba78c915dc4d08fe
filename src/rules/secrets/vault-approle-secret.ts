/**
 * A secret id of a HashiCorp Vault AppRole stands in the code.
 *
 * With the role id, which is no secret, it yields tokens with the policies of the role.
 *
 * ## In a file
 *
 * ```env bad
 * VAULT_SECRET_ID={{sample}} # finding
 * ```
 *
 * ```js good
 * await vault.approleLogin({ role_id: process.env.VAULT_ROLE_ID, secret_id: process.env.VAULT_SECRET_ID });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * VAULT_SECRET_ID=00000000-0000-0000-0000-000000000000
 * VAULT_ROLE_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vault-approle-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret id of a HashiCorp Vault AppRole stands in the code.",
  fix: "Destroy the secret id in Vault, and hand its successor to the program wrapped, when it starts.",
  inTests: true,
  keywords: ["vault", "approle"],
  named: ["vaultsecretid", "vaultapprolesecretid", "approlesecretid", "vaultapprolesecret"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
