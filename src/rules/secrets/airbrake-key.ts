/**
 * An Airbrake user key or token stands in the code.
 *
 * It reads all errors with what users had entered, and changes projects.
 *
 * ## In source code
 *
 * ```js bad
 * const airbrakeUserKey = "{{sample}}"; // finding
 * const response = await fetch(`https://api.airbrake.io/api/v4/projects?key=${airbrakeUserKey}`);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch(`https://api.airbrake.io/api/v4/projects?key=${process.env.AIRBRAKE_USER_KEY}`);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * AIRBRAKE_USER_KEY=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "665bac6ef3a293832b1b82061d926ebb6ebd18dd";
 * ```
 *
 * ## Out of scope
 *
 * The key of a project is public: browsers send errors with it.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/airbrake-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Airbrake user key or token stands in the code.",
  fix: "Revoke the key at Airbrake now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["airbrake"],
  named: ["airbrakeuserkey", "airbrakeusertoken", "airbraketoken", "airbrakeapikey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
