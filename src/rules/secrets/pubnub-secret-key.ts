/**
 * A PubNub secret key stands in the code.
 *
 * It is the administrator of the key set: it grants and takes away access to channels, and reads and deletes their history.
 *
 * ## In source code
 *
 * ```js bad
 * import PubNub from "pubnub";
 *
 * const pubnub = new PubNub({
 *   publishKey: process.env.PUBNUB_PUBLISH_KEY,
 *   subscribeKey: process.env.PUBNUB_SUBSCRIBE_KEY,
 *   secretKey: "{{sample}}", // finding
 *   userId: "server",
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import PubNub from "pubnub";
 *
 * const pubnub = new PubNub({
 *   publishKey: process.env.PUBNUB_PUBLISH_KEY,
 *   subscribeKey: process.env.PUBNUB_SUBSCRIBE_KEY,
 *   secretKey: process.env.PUBNUB_SECRET_KEY,
 *   userId: "server",
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PUBNUB_SECRET_KEY=sec-c-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Publish and subscribe keys (`pub-c-`, `sub-c-`) are made for browsers and are no secrets.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pubnub-secret-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A PubNub secret key stands in the code.",
  fix: "Revoke the secret at PubNub now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sec-c-"],
  pattern: /(?<![0-9A-Za-z])sec-c-[0-9A-Za-z]{48}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(6)),
  sample: (random) => `sec-c-${lettersOf(random, alphabets.base62, 48)}`,
} satisfies SecretRule;
