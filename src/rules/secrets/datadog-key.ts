/**
 * A Datadog key stands in the code.
 *
 * An application key reads and changes what its owner may, logs with customer data and monitors among them; an API key writes
 * false metrics and logs at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * import { client } from "@datadog/datadog-api-client";
 *
 * const configuration = client.createConfiguration({
 *   authMethods: { apiKeyAuth: process.env.DD_API_KEY, appKeyAuth: "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { client } from "@datadog/datadog-api-client";
 *
 * const configuration = client.createConfiguration({
 *   authMethods: { apiKeyAuth: process.env.DD_API_KEY, appKeyAuth: process.env.DATADOG_APP_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * Placeholders, and client tokens, which are made for browsers:
 *
 * ```env good file=.env.example
 * DD_API_KEY=01234567890123456789012345678901
 * DD_CLIENT_TOKEN=pub0123456789abcdef0123456789abcdef
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), draw(hex, 40)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/datadog-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Datadog key stands in the code.",
  fix: "Revoke the key at Datadog now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["datadog", "dd_a", "dd-a", "ddapi", "ddapp", "dd_key", "ddkey", "apikeyauth", "appkeyauth"],
  named: [
    "datadogapikey",
    "datadogappkey",
    "datadogapplicationkey",
    "datadogkey",
    "ddapikey",
    "ddappkey",
    "ddapplicationkey",
    "ddkey",
    "apikeyauth",
    "appkeyauth",
  ],
  pattern: /(?<![0-9A-Za-z])(?:[0-9a-f]{32}|[0-9a-f]{40})(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
