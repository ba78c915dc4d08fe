/**
 * A Coralogix key stands in the code.
 *
 * By its kind it writes into your logs, which hides or fakes an attack and costs by volume, or reads them.
 *
 * ## In source code
 *
 * ```js bad
 * const coralogixPrivateKey = "{{sample}}"; // finding
 * const exporter = new OTLPTraceExporter({ headers: { authorization: `Bearer ${coralogixPrivateKey}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const exporter = new OTLPTraceExporter({
 *   headers: { authorization: `Bearer ${process.env.CORALOGIX_PRIVATE_KEY}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CORALOGIX_PRIVATE_KEY=cxtp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`cxtp_${draw(base62, 30)}`, `cxup_${draw(base62, 30)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/coralogix-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Coralogix key stands in the code.",
  fix: "Revoke the key at Coralogix now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["cxtp_", "cxup_"],
  pattern: /(?<![0-9A-Za-z])(?:cxtp_[0-9A-Za-z]{30}|cxup_[0-9A-Za-z]{30})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample,
} satisfies SecretRule;
