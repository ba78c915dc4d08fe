/**
 * A Flagsmith server key stands in the code.
 *
 * It downloads the whole environment: all flags, segments and what they ask of users.
 *
 * ## In source code
 *
 * ```js bad
 * import { Flagsmith } from "flagsmith-nodejs";
 *
 * const flagsmith = new Flagsmith({ environmentKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Flagsmith } from "flagsmith-nodejs";
 *
 * const flagsmith = new Flagsmith({ environmentKey: process.env.FLAGSMITH_SERVER_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FLAGSMITH_SERVER_KEY=ser.xxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Keys without `ser.` are made for browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/flagsmith-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Flagsmith server key stands in the code.",
  fix: "Revoke the key at Flagsmith now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ser."],
  pattern: /(?<![\w.-])ser\.[0-9A-Za-z]{20,24}(?![\w.-])/g,
  verify: (value) => isRandom(value.slice(4)),
  sample: (random) => `ser.${lettersOf(random, alphabets.base62, 22)}`,
} satisfies SecretRule;
