/**
 * A Yandex token or key stands in the code.
 *
 * A key of Yandex Cloud does what its service account may: read buckets, start machines; an OAuth token opens mail, disk and
 * cloud of its owner for a year.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://llm.api.cloud.yandex.net/foundationModels/v1/completion", {
 *   method: "POST",
 *   headers: { authorization: "Api-Key {{sample}}" }, // finding
 *   body,
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://llm.api.cloud.yandex.net/foundationModels/v1/completion", {
 *   method: "POST",
 *   headers: { authorization: `Api-Key ${process.env.YANDEX_API_KEY}` },
 *   body,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * YANDEX_API_KEY=AQVNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const draw = (count: number) => lettersOf(random, alphabets.base64url, count);
  const kinds = [`AQVN${draw(36)}`, `y0_${draw(55)}`, `YCA${draw(37)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/yandex-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Yandex token or key stands in the code.",
  fix: "Revoke the token at Yandex now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["aqvn", "y0_", "y1_", "y2_", "y3_", "yca", "ycb", "ycn", "yco", "ycp", "ycq"],
  pattern: /(?<![0-9A-Za-z])(?:AQVN[\w-]{35,38}|y[0-3]_[\w-]{54,60}|YC[ABNOPQ][\w-]{37})(?![\w.-])/g,
  verify: (token) => isRandom(token.slice(4, 64)),
  sample,
} satisfies SecretRule;
