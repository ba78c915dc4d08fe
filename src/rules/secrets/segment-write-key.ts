/**
 * A Segment write key of a server stands in the code.
 *
 * It writes false events of any user into the warehouse and into every tool behind it, mail campaigns among them.
 *
 * ## In source code
 *
 * ```js bad
 * import { Analytics } from "@segment/analytics-node";
 *
 * const segmentWriteKey = "{{sample}}"; // finding
 * const analytics = new Analytics({ writeKey: segmentWriteKey });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Analytics } from "@segment/analytics-node";
 *
 * const segmentWriteKey = process.env.SEGMENT_WRITE_KEY;
 * const analytics = new Analytics({ writeKey: segmentWriteKey });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SEGMENT_WRITE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * The write key of a website's source is sent to every visitor. Nothing in the key says which of both it is: hence medium
 * confidence.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/segment-write-key",
  kind: "secret",
  severity: "medium",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Segment write key of a server stands in the code.",
  fix: "Revoke the key at Segment now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: [
    "@segment/",
    "segment.com",
    "segmentwrite",
    "segment_write",
    "segment-write",
    "segmentkey",
    "segment_key",
    "segmentserver",
    "segment_server",
  ],
  named: ["segmentwritekey", "segmentkey", "segmentserverwritekey", "writekey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key) && /[a-z]/.test(key) && /[A-Z]/.test(key),
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
