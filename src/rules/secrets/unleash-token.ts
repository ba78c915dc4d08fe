/**
 * An Unleash token stands in the code.
 *
 * An admin token changes feature flags, which changes what your program does; one of a client reads them with the people that
 * they name.
 *
 * ## In source code
 *
 * ```js bad
 * import { initialize } from "unleash-client";
 *
 * const unleash = initialize({ url, appName: "shop", customHeaders: { Authorization: "{{sample}}" } }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { initialize } from "unleash-client";
 *
 * const unleash = initialize({ url, appName: "shop", customHeaders: { Authorization: process.env.UNLEASH_API_TOKEN } });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * UNLEASH_API_TOKEN=default:production.01234567890123456789012345678901234567890123456789012345
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`default:production.${draw(hex, 56)}`, `*:*.${draw(hex, 56)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/unleash-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Unleash token stands in the code.",
  fix: "Revoke the token at Unleash now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: [":production.", ":development.", ":staging.", "*:*.", "default:", "[]:"],
  pattern: /(?<![\w*:\]-])(?:\*|\[\]|[\w-]{1,60}):(?:\*|[\w-]{1,40})\.[0-9a-f]{56,64}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(-56)),
  sample,
} satisfies SecretRule;
