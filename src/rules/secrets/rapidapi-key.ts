/**
 * A RapidAPI key stands in the code.
 *
 * It calls every API that the account has subscribed to, at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://weatherapi-com.p.rapidapi.com/current.json?q=Oslo", {
 *   headers: { "X-RapidAPI-Key": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://weatherapi-com.p.rapidapi.com/current.json?q=Oslo", {
 *   headers: { "X-RapidAPI-Key": process.env.RAPIDAPI_KEY },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * RAPIDAPI_KEY=xxxxxxxxxxmshxxxxxxxxxxxxxxxp1xxxxxjsnxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/rapidapi-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A RapidAPI key stands in the code.",
  fix: "Revoke the key at RapidAPI now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["msh"],
  pattern: /(?<![0-9A-Za-z])[0-9a-z]{10}msh[0-9a-z]{15}p1[0-9a-z]{5,7}jsn[0-9a-z]{12}(?!\w)/g,
  verify: isRandom,
  sample: (random) =>
    `${lettersOf(random, alphabets.lower, 10)}msh${lettersOf(random, alphabets.lower, 15)}p1${lettersOf(random, alphabets.lower, 5)}jsn${lettersOf(random, alphabets.lower, 12)}`,
} satisfies SecretRule;
