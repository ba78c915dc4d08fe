/**
 * An API key of Cartesia stands in the code.
 *
 * Its holder speaks with your cloned voices at your expense.
 *
 * ## In an environment file
 *
 * ```env bad
 * CARTESIA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CARTESIA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CARTESIA_API_KEY=sk_car_xxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cartesia-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Cartesia stands in the code.",
  fix: "Delete the key in Cartesia's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk_car_"],
  pattern: /(?<![\w-])sk_car_[\w-]{20,50}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("sk_car_".length)),
  sample: (random) => `sk_car_${lettersOf(random, alphabets.base62, 22)}`,
} satisfies SecretRule;
