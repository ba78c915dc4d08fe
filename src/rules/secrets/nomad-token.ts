/**
 * A Nomad ACL token stands in the code.
 *
 * It starts jobs on the cluster: a management token is a shell on every client.
 *
 * ## In a file
 *
 * ```env bad
 * NOMAD_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.NOMAD_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * NOMAD_TOKEN=00000000-0000-0000-0000-000000000000
 * NOMAD_ALLOC_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/nomad-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Nomad ACL token stands in the code.",
  fix: "Delete the token (`nomad acl token delete`), and use workload identity.",
  inTests: true,
  keywords: ["nomad"],
  named: ["nomadtoken", "xnomadtoken", "nomadacltoken"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
