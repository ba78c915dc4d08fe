/**
 * The secret of a Payload server stands in the code.
 *
 * Payload signs its sign-in tokens with it: whoever has it is any user of the content system, administrators included.
 *
 * ## In an environment file
 *
 * ```env bad
 * PAYLOAD_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PAYLOAD_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PAYLOAD_SECRET=YOUR_SECRET_HERE
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/payload-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Payload server stands in the code.",
  fix: "Set a new secret in the server's environment, which ends all sessions.",
  inTests: true,
  keywords: ["payload_secret", "payloadsecret", "payload-secret"],
  named: ["payloadsecret"],
  pattern: /(?<![\w+/-])[\w+/-]{20,128}={0,2}(?![\w+/=-])/g,
  verify: (secret) => isRandom(secret) && /\d.*\d/.test(secret) && /[A-Za-z]/.test(secret),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.lower, 22)}4k` : `${lettersOf(random, alphabets.base62, 42)}3x`,
} satisfies SecretRule;
