/**
 * A session token for the CocoaPods trunk stands in the code.
 *
 * Whoever has it can push a version of your pods, which the apps that use them build in.
 *
 * ## In an environment file
 *
 * ```env bad
 * COCOAPODS_TRUNK_TOKEN={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * COCOAPODS_TRUNK_TOKEN=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * COCOAPODS_TRUNK_TOKEN=ffffffffffffffffffffffffffffffff
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cocoapods-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A session token for the CocoaPods trunk stands in the code.",
  fix: "End the session with `pod trunk me clean-sessions`, then read a new token from the environment.",
  inTests: true,
  keywords: ["cocoapods"],
  named: ["cocoapodstrunktoken", "cocoapodstoken"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
