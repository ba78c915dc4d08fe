/**
 * A OneSignal API key stands in the code.
 *
 * It sends push messages, mail and texts to all users of the app, and exports who they are.
 *
 * ## In source code
 *
 * ```js bad
 * import * as OneSignal from "@onesignal/node-onesignal";
 *
 * const configuration = OneSignal.createConfiguration({ restApiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import * as OneSignal from "@onesignal/node-onesignal";
 *
 * const configuration = OneSignal.createConfiguration({ restApiKey: process.env.ONESIGNAL_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ONESIGNAL_API_KEY=os_v2_app_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const kind = random() < 0.5 ? "app" : "org";
  return `os_v2_${kind}_${lettersOf(random, alphabets.base32, 103).toLowerCase()}`;
}

export default {
  id: "secrets/onesignal-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A OneSignal API key stands in the code.",
  fix: "Revoke the key at OneSignal now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["os_v2_"],
  pattern: /(?<![0-9A-Za-z])os_v2_(?:app|org)_[a-z2-7]{60,140}(?!\w)/g,
  verify: (key) => isRandom(key.slice(10)),
  sample,
} satisfies SecretRule;
