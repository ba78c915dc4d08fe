/**
 * A Deno Deploy access token stands in the code.
 *
 * It publishes to every project of the person or organization and reads what they keep in KV.
 *
 * ## In a file
 *
 * ```env bad
 * DENO_DEPLOY_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.DENO_DEPLOY_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DENO_DEPLOY_TOKEN=ddp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/deno-deploy-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Deno Deploy access token stands in the code.",
  fix: "Revoke the token in the account settings, and keep its successor in the secrets of the pipeline.",
  inTests: true,
  keywords: ["ddp_", "ddo_"],
  pattern: /(?<![0-9A-Za-z_])dd[op]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `ddp_${lettersOf(random, alphabets.base62, 36)}`,
} satisfies SecretRule;
