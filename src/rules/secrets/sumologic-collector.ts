/**
 * The address of a Sumo Logic collector stands in the code.
 *
 * The address is all that is asked for: whoever has it writes into your logs, which hides or fakes an attack and costs by
 * volume.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST", body: JSON.stringify(event) }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(process.env.SUMOLOGIC_URL, { method: "POST", body: JSON.stringify(event) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const collector = "https://endpoint4.collection.sumologic.com/receiver/v1/http/<token>";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sumologic-collector",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Sumo Logic collector stands in the code.",
  fix: "Regenerate the collector's address at Sumo Logic now, then read it from the environment or a secret store.",
  inTests: true,
  keywords: ["sumologic.com/receiver/"],
  pattern: /https:\/\/[\w.-]{1,60}\.sumologic\.com\/receiver\/v1\/http\/[\w+/-]{60,200}={0,2}(?![\w+/=-])/g,
  verify: (address) => isRandom(address.slice(-60)),
  sample: (random) =>
    `https://endpoint4.collection.sumologic.com/receiver/v1/http/${lettersOf(random, alphabets.base64, 86)}==`,
} satisfies SecretRule;
