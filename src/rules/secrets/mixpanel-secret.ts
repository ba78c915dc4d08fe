/**
 * A Mixpanel secret stands in the code.
 *
 * It exports all events and profiles of all users.
 *
 * ## In source code
 *
 * ```js bad
 * import Mixpanel from "mixpanel";
 *
 * const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN, {
 *   secret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Mixpanel from "mixpanel";
 *
 * const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN, {
 *   secret: process.env.MIXPANEL_API_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MIXPANEL_API_SECRET=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "190037bff858219f95e5ab8b851b8970";
 * ```
 *
 * ## Out of scope
 *
 * A project's token is public: browsers send events with it.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), draw(base62, 32)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/mixpanel-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mixpanel secret stands in the code.",
  fix: "Revoke the secret at Mixpanel now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mixpanel"],
  named: [
    "mixpanelsecret",
    "secret",
    "mixpanelapisecret",
    "mixpanelprojectsecret",
    "mixpanelserviceaccountsecret",
    "mixpanelserviceaccountpassword",
  ],
  pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9A-Za-z]{32})(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
