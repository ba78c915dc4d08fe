/**
 * A live API credential of Klarna stands in the code.
 *
 * Its holder reads orders with the addresses of your customers, captures and refunds them, and makes new ones.
 *
 * ## In an environment file
 *
 * ```env bad
 * KLARNA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * KLARNA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * KLARNA_API_KEY=klarna_live_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * KLARNA_CLIENT_ID=klarna_live_client_abc
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/klarna-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API credential of Klarna stands in the code.",
  fix: "Disable the credential in Klarna's portal, then read its successor from the environment.",
  inTests: true,
  keywords: ["klarna_live_api_"],
  pattern: /(?<![0-9A-Za-z])klarna_live_api_[\w+/()*!?#%-]{40,250}={0,2}(?![\w+/=])/g,
  verify: (key) => isRandom(key.slice("klarna_live_api_".length)),
  sample: (random) => `klarna_live_api_${lettersOf(random, alphabets.base62, 120)}`,
} satisfies SecretRule;
