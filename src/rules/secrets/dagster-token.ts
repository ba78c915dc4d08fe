/**
 * A Dagster+ user or agent token stands in the code.
 *
 * A user token starts runs and reads their logs; an agent token joins an agent, which is then given your runs.
 *
 * ## In a file
 *
 * ```env bad
 * DAGSTER_CLOUD_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.DAGSTER_CLOUD_API_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DAGSTER_CLOUD_API_TOKEN=user:00000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dagster-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Dagster+ user or agent token stands in the code.",
  fix: "Revoke the token in Dagster+, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["user:", "agent:"],
  named: [
    "dagstercloudapitoken",
    "dagstercloudagenttoken",
    "dagsterapitoken",
    "dagstertoken",
    "dagstercloudusertoken",
    "dagsteragenttoken",
  ],
  pattern: /(?<![0-9A-Za-z_:-])(?:user|agent:[0-9a-z_-]{1,60}):[0-9a-f]{32}(?![0-9A-Za-z_:-])/g,
  verify: (token) => isRandom(token.slice(-32)),
  sample: (random) => `user:${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
