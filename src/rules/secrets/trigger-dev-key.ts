/**
 * A Trigger.dev secret key stands in the code.
 *
 * It starts your tasks with any payload and reads what they returned.
 *
 * ## In a file
 *
 * ```env bad
 * TRIGGER_SECRET_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * configure({ secretKey: process.env.TRIGGER_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TRIGGER_SECRET_KEY=tr_dev_xxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/trigger-dev-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Trigger.dev secret key stands in the code.",
  fix: "Regenerate the key in the Trigger.dev dashboard, and read it from the environment.",
  inTests: true,
  keywords: ["tr_dev_", "tr_prod_", "tr_stg_", "tr_preview_", "tr_pat_"],
  pattern: /(?<![0-9A-Za-z_])tr_(?:(?:dev|prod|stg|preview)_[0-9A-Za-z]{20,24}|pat_[0-9a-z]{40})(?![0-9A-Za-z_])/g,
  verify: (key) => isRandom(key.slice(key.lastIndexOf("_") + 1)),
  sample: (random) => `tr_prod_${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
