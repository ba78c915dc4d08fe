/**
 * A join token of a Teleport cluster stands in the code.
 *
 * It joins a machine to the cluster, which people then log in to, or a bot with the roles that the token names.
 *
 * ## In a file
 *
 * ```env bad
 * TELEPORT_JOIN_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.TELEPORT_JOIN_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TELEPORT_JOIN_TOKEN=00000000000000000000000000000000
 * TELEPORT_BUILD=d41d8cd98f00b204e9800998ecf8427e
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/teleport-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A join token of a Teleport cluster stands in the code.",
  fix: "Delete the token (`tctl tokens rm`), and join by the identity of the platform.",
  inTests: true,
  keywords: ["teleport"],
  named: ["teleporttoken", "teleportjointoken", "teleportauthtoken", "teleportbottoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{32}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
