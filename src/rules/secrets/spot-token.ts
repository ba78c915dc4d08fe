/**
 * A Spot by NetApp (Spotinst) API token stands in the code.
 *
 * It starts, stops and resizes the machines of the cloud accounts that Spot manages for you.
 *
 * ## In a file
 *
 * ```env bad
 * SPOTINST_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.SPOTINST_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SPOTINST_TOKEN=<token>
 * SPOTINST_DIGEST=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/spot-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Spot by NetApp (Spotinst) API token stands in the code.",
  fix: "Revoke the token in the Spot console, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["spotinst", "spot_"],
  named: ["spotinsttoken", "spotinstapitoken", "spottoken", "spotapitoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
