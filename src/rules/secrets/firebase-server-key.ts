/**
 * A server key of Firebase Cloud Messaging stands in the code.
 *
 * Its holder sends push messages with any content to every installation of your app.
 *
 * ## In an environment file
 *
 * ```env bad
 * FCM_SERVER_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FCM_SERVER_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * FCM_SERVER_KEY=AAAA...:APA91b...
 * FCM_SENDER_ID=381926450173
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/firebase-server-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A server key of Firebase Cloud Messaging stands in the code.",
  fix: "Delete the key in the Firebase console and use the HTTP v1 interface with a service account outside of the code.",
  inTests: true,
  keywords: [":apa91b"],
  pattern: /(?<![\w-])AAAA[\w-]{7}:APA91b[\w-]{134}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(18, 100)),
  sample: (random) =>
    `AAAA${lettersOf(random, alphabets.base64url, 7)}:APA91b${lettersOf(random, alphabets.base64url, 134)}`,
} satisfies SecretRule;
