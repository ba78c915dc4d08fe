/**
 * An Amazon Marketplace Web Service token stands in the code.
 *
 * A seller gave it to a developer; with it the orders, addresses and reports of that seller are read. Amazon has
 * replaced the service by the Selling Partner API, and old authorizations may still be exchanged for new ones.
 *
 * ## In a file
 *
 * ```env bad
 * MWS_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.MWS_AUTH_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * MWS_AUTH_TOKEN=amzn.mws.00000000-0000-0000-0000-000000000000
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/aws-mws-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Amazon Marketplace Web Service token stands in the code.",
  fix: "Withdraw the authorization in Seller Central, and use the Selling Partner API.",
  inTests: true,
  keywords: ["amzn.mws."],
  pattern: /(?<![0-9A-Za-z])amzn\.mws\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(9)),
  sample: (random) => `amzn.mws.${uuidOf(random)}`,
} satisfies SecretRule;
