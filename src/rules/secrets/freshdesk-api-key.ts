/**
 * A Freshdesk or Freshservice API key stands in the code.
 *
 * It does what its agent may do: read and change every ticket and the contacts behind them.
 *
 * ## In source code
 *
 * ```js bad
 * const freshdeskApiKey = "{{sample}}"; // finding
 * const credentials = Buffer.from(`${freshdeskApiKey}:X`).toString("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const credentials = Buffer.from(`${process.env.FRESHDESK_API_KEY}:X`).toString("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FRESHDESK_API_KEY=xxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/freshdesk-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Freshdesk or Freshservice API key stands in the code.",
  fix: "Revoke the key at Freshworks now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["freshdesk", "freshservice", "freshworks"],
  named: [
    "freshdeskapikey",
    "freshdeskkey",
    "freshdesktoken",
    "freshserviceapikey",
    "freshservicekey",
    "freshworksapikey",
    "apikey",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{20}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 20),
} satisfies SecretRule;
