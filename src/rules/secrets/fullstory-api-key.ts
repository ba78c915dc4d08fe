/**
 * A FullStory API key stands in the code.
 *
 * It reads recordings of what users did and typed, and their profiles.
 *
 * ## In source code
 *
 * ```js bad
 * import { init } from "@fullstory/server-api-client";
 *
 * const fullstoryApiKey = "{{sample}}"; // finding
 * const fullstory = init({ apiKey: fullstoryApiKey });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { init } from "@fullstory/server-api-client";
 *
 * const fullstoryApiKey = process.env.FULLSTORY_API_KEY;
 * const fullstory = init({ apiKey: fullstoryApiKey });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FULLSTORY_API_KEY=na1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`na1.${draw(base64, 80)}`, `eu1.${draw(base64, 80)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/fullstory-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A FullStory API key stands in the code.",
  fix: "Revoke the key at FullStory now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["fullstory"],
  named: ["fullstory", "apikey"],
  pattern: /(?<![\w.+/-])(?:(?:na|eu)\d\.)[\w+/]{50,120}={0,2}(?![\w+/=-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample,
} satisfies SecretRule;
