/**
 * A Linode (Akamai Cloud) access token stands in the code.
 *
 * It makes, reads, rebuilds and deletes machines and their disks, so it is root on all of them.
 *
 * ## In a file
 *
 * ```env bad
 * LINODE_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * setToken(process.env.LINODE_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * LINODE_TOKEN=<token>
 * LINODE_IMAGE_DIGEST=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/linode-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Linode (Akamai Cloud) access token stands in the code.",
  fix: "Revoke the token in the Cloud Manager, and make one with few scopes and an end.",
  inTests: true,
  keywords: ["linode"],
  named: ["linodetoken", "linodeapitoken", "linodeapikey", "linodeclitoken", "linodeaccesstoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
