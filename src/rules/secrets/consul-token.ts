/**
 * A Consul ACL token stands in the code.
 *
 * It reads and writes keys, services and intentions as its policies say: a management token redirects the traffic of
 * the whole mesh.
 *
 * ## In a file
 *
 * ```env bad
 * CONSUL_HTTP_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const consul = new Consul({ defaults: { token: process.env.CONSUL_HTTP_TOKEN } });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CONSUL_HTTP_TOKEN=00000000-0000-0000-0000-000000000002
 * CONSUL_NODE_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/consul-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Consul ACL token stands in the code.",
  fix: "Delete the token (`consul acl token delete`), and give the program a policy of its own.",
  inTests: true,
  keywords: ["consul"],
  named: ["consulhttptoken", "consultoken", "consulacltoken", "xconsultoken"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
