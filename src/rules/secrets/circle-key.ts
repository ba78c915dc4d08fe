/**
 * A live API key of Circle stands in the code.
 *
 * Its holder reads the company's wallets and transfers, and moves money and USDC as the account allows.
 *
 * ## In an environment file
 *
 * ```env bad
 * CIRCLE_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CIRCLE_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CIRCLE_API_KEY=TEST_API_KEY:00000000000000000000000000000000:00000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/circle-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live API key of Circle stands in the code.",
  fix: "Delete the key in Circle's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["live_api_key:"],
  pattern: /(?<![\w-])LIVE_API_KEY:[0-9a-f]{32}:[0-9a-f]{32}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(-32)),
  sample: (random) => `LIVE_API_KEY:${lettersOf(random, alphabets.hex, 32)}:${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
