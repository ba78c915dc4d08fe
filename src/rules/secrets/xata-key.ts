/**
 * A Xata API key stands in the code.
 *
 * It reads and writes every database of the workspace and makes and deletes branches.
 *
 * ## In a file
 *
 * ```env bad
 * XATA_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const xata = new XataClient({ apiKey: process.env.XATA_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * XATA_API_KEY=xau_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/xata-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Xata API key stands in the code.",
  fix: "Delete the key in the Xata account, and make one for one database.",
  inTests: true,
  keywords: ["xau_"],
  pattern: /(?<![0-9A-Za-z_])xau_[0-9A-Za-z]{36,48}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `xau_${lettersOf(random, alphabets.base62, 37)}`,
} satisfies SecretRule;
