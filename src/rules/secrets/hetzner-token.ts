/**
 * A Hetzner Cloud API token stands in the code.
 *
 * With read and write it owns every machine of the project: rescue systems, snapshots and reset root passwords
 * included.
 *
 * ## In a file
 *
 * ```env bad
 * HCLOUD_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.HCLOUD_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * HCLOUD_TOKEN=<token>
 * HCLOUD_TOKEN=jEheVytlAoFl7F8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hetzner-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Hetzner Cloud API token stands in the code.",
  fix: "Delete the token in the Cloud Console, and make one that only reads where that is enough.",
  inTests: true,
  keywords: ["hcloud", "hetzner"],
  named: [
    "hcloudtoken",
    "hcloudapitoken",
    "hetznertoken",
    "hetznercloudtoken",
    "hetznerapitoken",
    "hetznerapikey",
    "hetznercloudapitoken",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 64),
} satisfies SecretRule;
