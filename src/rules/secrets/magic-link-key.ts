/**
 * The secret key of a Magic application stands in the code.
 *
 * Its holder reads the application's users and the metadata of their wallets, and accepts or revokes their sign-in.
 *
 * ## In source code
 *
 * ```js bad
 * import { Magic } from "@magic-sdk/admin";
 *
 * const magic = await Magic.init("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Magic } from "@magic-sdk/admin";
 *
 * const magic = await Magic.init(process.env.MAGIC_SECRET_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const magic = await Magic.init("sk_live_XXXXXXXXXXXXXXXX");
 * const publishableKey = "pk_live_5A71D0C39EB2F846";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/magic-link-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret key of a Magic application stands in the code.",
  fix: "Roll the key in Magic's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk_live_"],
  pattern: /(?<![0-9A-Za-z])sk_live_[0-9A-F]{16}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice("sk_live_".length)) && /[A-F]/.test(key) && /\d/.test(key),
  sample: (random) =>
    `sk_live_${lettersOf(random, alphabets.digits, 6)}B${lettersOf(random, alphabets.digits, 3)}E${lettersOf(random, alphabets.digits, 4)}C`,
} satisfies SecretRule;
