/**
 * An OVHcloud application secret or consumer key stands in the code.
 *
 * Both together sign calls for the account that consented: machines, domains, invoices.
 *
 * ## In a file
 *
 * ```env bad
 * OVH_APPLICATION_SECRET={{sample}} # finding
 * ```
 *
 * ```env bad
 * OVH_CONSUMER_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const ovh = require("@ovhcloud/node-ovh")({ appKey, appSecret: process.env.OVH_APPLICATION_SECRET });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * OVH_APPLICATION_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ovh-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An OVHcloud application secret or consumer key stands in the code.",
  fix: "Delete the application or its credentials in the API console, and keep the new ones in a secret store.",
  inTests: true,
  keywords: ["ovh"],
  named: ["ovhapplicationsecret", "ovhappsecret", "ovhconsumerkey", "ovhsecret"],
  pattern: /(?<![0-9A-Za-z_-])(?:[0-9A-Za-z]{32}|[0-9a-f]{64})(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
