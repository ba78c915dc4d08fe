/**
 * A Dynatrace token stands in the code.
 *
 * By its scopes it reads logs and traces with personal data, changes the configuration, or downloads and installs agents on
 * your hosts.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch(`${environment}/api/v2/metrics/query`, {
 *   headers: { authorization: "Api-Token {{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch(`${environment}/api/v2/metrics/query`, {
 *   headers: { authorization: `Api-Token ${process.env.DYNATRACE_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DYNATRACE_TOKEN=dt0c01.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const [kind, count] = random() < 0.5 ? (["c01", 24] as const) : (["s02", 8] as const);
  return `dt0${kind}.${lettersOf(random, alphabets.base32, count)}.${lettersOf(random, alphabets.base32, 64)}`;
}

export default {
  id: "secrets/dynatrace-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Dynatrace token stands in the code.",
  fix: "Revoke the token at Dynatrace now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["dt0"],
  pattern: /(?<![0-9A-Za-z])dt0[a-z]\d\d\.[0-9A-Z]{8,24}\.[0-9A-Z]{64}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-64)),
  sample,
} satisfies SecretRule;
