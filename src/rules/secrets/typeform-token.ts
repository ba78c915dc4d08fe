/**
 * A Typeform token stands in the code.
 *
 * It reads all answers that people gave in your forms, and changes the forms.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClient } from "@typeform/api-client";
 *
 * const typeform = createClient({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClient } from "@typeform/api-client";
 *
 * const typeform = createClient({ token: process.env.TYPEFORM_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TYPEFORM_TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`tfp_${draw(base62, 44)}_${draw(base62, 14)}`, `tfp_${draw(base62, 59)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/typeform-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Typeform token stands in the code.",
  fix: "Revoke the token at Typeform now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["tfp_"],
  pattern: /(?<![0-9A-Za-z])tfp_[\w.=-]{40,64}(?![\w.=-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample,
} satisfies SecretRule;
