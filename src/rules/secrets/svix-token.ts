/**
 * A Svix token stands in the code.
 *
 * It sends webhooks to your customers that they take for yours, and reads those that were sent.
 *
 * ## In source code
 *
 * ```js bad
 * import { Svix } from "svix";
 *
 * const svix = new Svix("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Svix } from "svix";
 *
 * const svix = new Svix(process.env.SVIX_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SVIX_TOKEN=testsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.eu
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`testsk_${draw(base64url, 32)}.eu`, `sk_${draw(base64url, 32)}.us`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/svix-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Svix token stands in the code.",
  fix: "Revoke the token at Svix now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sk_"],
  pattern: /(?<![0-9A-Za-z])(?:test)?sk_[\w-]{28,48}\.(?:eu|us|in|ca|au)(?![\w-])/g,
  verify: (token) => isRandom(token.replace(/^(?:test)?sk_/, "").slice(0, -3)),
  sample,
} satisfies SecretRule;
