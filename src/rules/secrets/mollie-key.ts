/**
 * A live API key of Mollie stands in the code.
 *
 * Its holder makes and refunds payments of your profile and reads who paid what.
 *
 * ## In source code
 *
 * ```js bad
 * import { createMollieClient } from "@mollie/api-client";
 *
 * const mollie = createMollieClient({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createMollieClient } from "@mollie/api-client";
 *
 * const mollie = createMollieClient({ apiKey: process.env.MOLLIE_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const mollie = createMollieClient({ apiKey: "live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * const channel = "live_updateTheDashboardOfEachUserNow";
 * ```
 *
 * ## Out of scope
 *
 * Test keys are not reported: other programs have values of that form which are no secrets.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mollie-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Mollie stands in the code.",
  fix: "Reset the key in Mollie's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["live_"],
  pattern: /(?<![\w-])live_[0-9A-Za-z]{30}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(5)) && /\d.*\d/.test(key) && /[A-Z]/.test(key) && /[a-z]/.test(key.slice(5)),
  sample: (random) => `live_${lettersOf(random, alphabets.base62, 27)}4B9`,
} satisfies SecretRule;
