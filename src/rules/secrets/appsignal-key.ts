/**
 * An AppSignal push key stands in the code.
 *
 * It sends false errors and metrics in the name of your services, which hides or fakes an attack.
 *
 * ## In source code
 *
 * ```js bad
 * import { Appsignal } from "@appsignal/nodejs";
 *
 * new Appsignal({ active: true, name: "shop", pushApiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Appsignal } from "@appsignal/nodejs";
 *
 * new Appsignal({ active: true, name: "shop", pushApiKey: process.env.APPSIGNAL_PUSH_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * APPSIGNAL_PUSH_API_KEY=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/appsignal-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AppSignal push key stands in the code.",
  fix: "Revoke the key at AppSignal now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["appsignal"],
  named: ["pushapikey", "appsignal"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
