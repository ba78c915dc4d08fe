/**
 * An API key of Perplexity stands in the code.
 *
 * Its holder asks questions at your expense until the account's credit is used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * PERPLEXITY_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PERPLEXITY_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PERPLEXITY_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/perplexity-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Perplexity stands in the code.",
  fix: "Revoke the key in Perplexity's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["pplx-"],
  pattern: /(?<![\w-])pplx-[0-9A-Za-z]{48,56}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(5)),
  sample: (random) =>
    random() < 0.5 ? `pplx-${lettersOf(random, alphabets.base62, 48)}` : `pplx-${lettersOf(random, alphabets.hex, 48)}`,
} satisfies SecretRule;
