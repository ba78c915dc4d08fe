/**
 * An API key or token of Ory stands in the code.
 *
 * A project's or workspace's key (`ory_pat_`, `ory_wak_`) reads and changes identities and makes recovery links for
 * them; a refresh token keeps a user's session going.
 *
 * ## In an environment file
 *
 * ```env bad
 * ORY_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ORY_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ORY_API_KEY=ory_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ory-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key or token of Ory stands in the code.",
  fix: "Delete the key in Ory's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["ory_pat_", "ory_wak_", "ory_apikey_", "ory_at_", "ory_rt_"],
  pattern: /(?<![0-9A-Za-z])ory_(?:(?:pat|wak|apikey)_[0-9A-Za-z]{32}|[ar]t_[\w-]{43}\.[\w-]{43})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(token.indexOf("_", 4) + 1)),
  sample: (random) =>
    random() < 0.5
      ? `ory_pat_${lettersOf(random, alphabets.base62, 32)}`
      : `ory_rt_${lettersOf(random, alphabets.base64url, 43)}.${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
