/**
 * A secret key of Pusher Beams stands in the code.
 *
 * It sends push notifications to every device of your users, in your app's name.
 *
 * ## In source code
 *
 * ```js bad
 * import PushNotifications from "@pusher/push-notifications-server";
 *
 * const beams = new PushNotifications({ instanceId: process.env.BEAMS_INSTANCE_ID, secretKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import PushNotifications from "@pusher/push-notifications-server";
 *
 * const beams = new PushNotifications({ instanceId: process.env.BEAMS_INSTANCE_ID, secretKey: process.env.BEAMS_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BEAMS_SECRET_KEY=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 */
import { isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pusher-beams-secret",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret key of Pusher Beams stands in the code.",
  fix: "Revoke the secret at Pusher now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["beams", "pusher"],
  named: ["beamssecretkey", "beamssecret", "beamskey", "secretkey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-F]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, "0123456789ABCDEF", 64),
} satisfies SecretRule;
