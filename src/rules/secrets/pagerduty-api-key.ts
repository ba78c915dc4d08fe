/**
 * A PagerDuty API key stands in the code.
 *
 * It reads who is on call with their phone numbers, closes incidents before anybody sees them, and changes schedules.
 *
 * ## In source code
 *
 * ```js bad
 * import { api } from "@pagerduty/pdjs";
 *
 * const pagerdutyToken = "{{sample}}"; // finding
 * const pagerduty = api({ token: pagerdutyToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { api } from "@pagerduty/pdjs";
 *
 * const pagerdutyToken = process.env.PAGERDUTY_API_KEY;
 * const pagerduty = api({ token: pagerdutyToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PAGERDUTY_API_KEY=u+xxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`u+${draw(base64url, 18)}`, draw(base64url, 20)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/pagerduty-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A PagerDuty API key stands in the code.",
  fix: "Revoke the key at PagerDuty now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pagerduty", "pager_duty", "pd_api", "pdapi"],
  named: [
    "pagerdutyapikey",
    "pagerdutyapitoken",
    "pagerdutytoken",
    "pagerdutykey",
    "pagerdutyaccesstoken",
    "pdapikey",
    "pdapitoken",
    "token",
  ],
  pattern: /(?<![\w+-])(?:[uy]\+[\w-]{18}|[\w+-]{20})(?![\w+-])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
