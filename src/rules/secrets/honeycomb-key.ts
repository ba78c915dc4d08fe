/**
 * A Honeycomb key stands in the code.
 *
 * It writes events to your datasets at your cost; a configuration or management key also changes them, and may read what
 * traces hold of your users.
 *
 * ## In source code
 *
 * ```js bad
 * import { HoneycombSDK } from "@honeycombio/opentelemetry-node";
 *
 * const sdk = new HoneycombSDK({ apiKey: "{{sample}}", serviceName: "shop" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { HoneycombSDK } from "@honeycombio/opentelemetry-node";
 *
 * const sdk = new HoneycombSDK({ apiKey: process.env.HONEYCOMB_API_KEY, serviceName: "shop" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * HONEYCOMB_API_KEY=hcaik_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { lower } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`hcaik_${draw(lower, 58)}`, `hcamk_${draw(lower, 26)}:${draw(lower, 32)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/honeycomb-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Honeycomb key stands in the code.",
  fix: "Revoke the key at Honeycomb now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["hcaik_", "hcxik_", "hcbik_", "hccik_", "hcalk_", "hcamk_"],
  pattern: /(?<![0-9A-Za-z])hc[a-z](?:[il]k_[0-9a-z]{58}|mk_[0-9a-z]{26}:[0-9A-Za-z]{32})(?!\w)/g,
  verify: (key) => isRandom(key.slice(6)),
  sample,
} satisfies SecretRule;
