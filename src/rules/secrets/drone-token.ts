/**
 * A Drone token or RPC secret stands in the code.
 *
 * A token starts builds and reads secrets of repositories as its owner; the RPC secret joins a runner, which is then
 * given your jobs.
 *
 * ## In a file
 *
 * ```env bad
 * DRONE_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.DRONE_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DRONE_TOKEN=<token>
 * DRONE_RPC_SECRET=super-duper-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/drone-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Drone token or RPC secret stands in the code.",
  fix: "Change the token or secret in Drone, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["drone"],
  named: ["dronetoken", "dronerpcsecret", "droneapitoken", "dronecitoken", "dronesecret"],
  pattern: /(?<![0-9A-Za-z_-])(?:[0-9A-Za-z]{32}|[0-9a-f]{64})(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
