/**
 * A key of fal.ai stands in the code.
 *
 * Its holder makes images and videos at your expense and, with an administrator's key, changes your deployed functions.
 *
 * ## In an environment file
 *
 * ```env bad
 * FAL_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * FAL_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * FAL_KEY=your-fal-key-id:your-fal-key-secret
 * ```
 */
import { alphabets, isRandom, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/fal-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A key of fal.ai stands in the code.",
  fix: "Delete the key in fal's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["fal_key", "fal_api", "fal_ai", "fal_cred"],
  named: ["falkey", "falapikey", "falaikey", "falaiapikey", "falcredentials"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(37)),
  sample: (random) => `${uuidOf(random)}:${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
