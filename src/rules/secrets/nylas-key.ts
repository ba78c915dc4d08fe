/**
 * A Nylas API key stands in the code.
 *
 * It reads and sends the mail of every person who connected a mailbox to your application, and their calendars.
 *
 * ## In source code
 *
 * ```js bad
 * import Nylas from "nylas";
 *
 * const nylas = new Nylas({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import Nylas from "nylas";
 *
 * const nylas = new Nylas({ apiKey: process.env.NYLAS_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * NYLAS_API_KEY=nyk_v0_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/nylas-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Nylas API key stands in the code.",
  fix: "Revoke the key at Nylas now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["nyk_v"],
  pattern: /(?<![0-9A-Za-z])nyk_v\d_[0-9A-Za-z]{60,68}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(7)),
  sample: (random) => `nyk_v0_${lettersOf(random, alphabets.base62, 64)}`,
} satisfies SecretRule;
