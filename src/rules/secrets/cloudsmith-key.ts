/**
 * An API key of Cloudsmith stands in the code.
 *
 * Its holder fetches the private packages of the organization and mostly also uploads new ones, which builds then take.
 *
 * ## In an environment file
 *
 * ```env bad
 * CLOUDSMITH_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CLOUDSMITH_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CLOUDSMITH_API_KEY=0000000000000000000000000000000000000000
 * CLOUDSMITH_PACKAGE_SHA=3c59dc048e8850243be8079a5c74d079e7f3c1b2
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudsmith-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Cloudsmith stands in the code.",
  fix: "Regenerate the key in Cloudsmith's settings, then read it from the environment.",
  inTests: true,
  keywords: ["cloudsmith"],
  named: ["cloudsmithapikey", "cloudsmithtoken", "cloudsmithapitoken", "cloudsmithkey"],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
