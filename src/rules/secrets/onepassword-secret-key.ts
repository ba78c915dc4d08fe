/**
 * A 1Password secret key stands in the code.
 *
 * It is the half of a login that is not the password, and exists so that a guessed or phished password is not enough.
 *
 * ## In a file
 *
 * ```md bad
 * Emergency kit: {{sample}} // finding
 * ```
 *
 * ```js good
 * const session = await signIn(process.env.OP_SECRET_KEY);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * OP_SECRET_KEY=A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/onepassword-secret-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A 1Password secret key stands in the code.",
  fix: "Regenerate the secret key in the profile, and keep the emergency kit out of the repository.",
  inTests: true,
  keywords: ["a3-"],
  pattern:
    /(?<![0-9A-Za-z-])A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Za-z-])/g,
  verify: (token) => isRandom(token.slice(3)),
  sample: (random) => `A3-${[6, 6, 5, 5, 5, 5].map((count) => lettersOf(random, alphabets.upper, count)).join("-")}`,
} satisfies SecretRule;
