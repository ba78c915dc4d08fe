/**
 * A Duffel token stands in the code.
 *
 * A live token books flights at your cost and reads the names, dates of birth and passports of travellers.
 *
 * ## In source code
 *
 * ```js bad
 * import { Duffel } from "@duffel/api";
 *
 * const duffel = new Duffel({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Duffel } from "@duffel/api";
 *
 * const duffel = new Duffel({ token: process.env.DUFFEL_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DUFFEL_ACCESS_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`duffel_live_${draw(base64url, 43)}`, `duffel_test_${draw(base64url, 43)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/duffel-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Duffel token stands in the code.",
  fix: "Revoke the token at Duffel now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["duffel_live_", "duffel_test_"],
  pattern: /(?<![0-9A-Za-z])(?:duffel_live_[\w-]{43}|duffel_test_[\w-]{43})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(12)),
  sample,
} satisfies SecretRule;
