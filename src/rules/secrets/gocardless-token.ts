/**
 * A live access token of GoCardless stands in the code.
 *
 * Its holder collects money from the bank accounts of customers with a mandate, and reads who they are.
 *
 * ## In an environment file
 *
 * ```env bad
 * GOCARDLESS_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * GOCARDLESS_ACCESS_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * GOCARDLESS_ACCESS_TOKEN=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gocardless-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live access token of GoCardless stands in the code.",
  fix: "Revoke the token in GoCardless's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["gocardless", "gc_"],
  named: ["gocardless", "gcaccesstoken"],
  pattern: /(?<![\w-])live_[\w-]{40}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `live_${lettersOf(random, alphabets.base64url, 40)}`,
} satisfies SecretRule;
