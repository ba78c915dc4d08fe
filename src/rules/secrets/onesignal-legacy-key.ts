/**
 * A OneSignal API key of the old form stands in the code.
 *
 * It sends push messages, mail and texts to all users of the app, and exports who they are.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://onesignal.com/api/v1/notifications", {
 *   method: "POST",
 *   headers: { Authorization: "Basic {{sample}}" }, // finding
 *   body,
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://onesignal.com/api/v1/notifications", {
 *   method: "POST",
 *   headers: { Authorization: `Basic ${process.env.ONESIGNAL_REST_API_KEY}` },
 *   body,
 * });
 * ```
 *
 * ## Not reported
 *
 * Base64 that says something else:
 *
 * ```env good file=.env.example
 * ONESIGNAL_REST_API_KEY=eW91ciBvbmVzaWduYWwgcmVzdCBhcGkga2V5IGdvZXMgaGVy
 * ```
 *
 * ## Out of scope
 *
 * The app's id is public: browsers send it.
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Base64 of a UUID. */
function isKey(key: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Buffer.from(key, "base64").toString("latin1"));
}

function sample(random: () => number): string {
  const groups = [8, 4, 4, 4, 12].map((count) => lettersOf(random, alphabets.hex, count));
  return Buffer.from(groups.join("-")).toString("base64");
}

export default {
  id: "secrets/onesignal-legacy-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A OneSignal API key of the old form stands in the code.",
  fix: "Revoke the key at OneSignal now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["onesignal", "one_signal"],
  named: ["authorization", "basic", "onesignal", "restapikey", "userauthkey"],
  pattern: /(?<![\w+/])[MNOYZ][0-9A-Za-z]{47}(?![\w+/=])/g,
  verify: isKey,
  sample,
} satisfies SecretRule;
