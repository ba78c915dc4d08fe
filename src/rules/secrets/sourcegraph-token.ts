/**
 * A Sourcegraph access token stands in the code.
 *
 * Its holder searches and reads all code that the owner may see on the instance; an administrator's token can act for
 * any user.
 *
 * ## In an environment file
 *
 * ```env bad
 * SRC_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * SRC_ACCESS_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * SRC_ACCESS_TOKEN=sgp_local_0000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sourcegraph-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sourcegraph access token stands in the code.",
  fix: "Delete the token in Sourcegraph's user settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["sgp_"],
  pattern: /(?<![0-9A-Za-z])sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(-40)),
  sample: (random) =>
    random() < 0.5
      ? `sgp_${lettersOf(random, alphabets.hex, 16)}_${lettersOf(random, alphabets.hex, 40)}`
      : `sgp_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
