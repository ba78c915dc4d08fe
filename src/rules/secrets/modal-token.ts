/**
 * The secret of a Modal token stands in the code.
 *
 * With the token's id it deploys and runs code in the workspace at your expense and reads the secrets that are stored
 * there.
 *
 * ## In an environment file
 *
 * ```env bad
 * MODAL_TOKEN_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * MODAL_TOKEN_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * MODAL_TOKEN_SECRET=as-xxxxxxxxxxxxxxxxxxxxxx
 * MODAL_TOKEN_ID=ak-Yq3vL0mWkTz7RbXcN2dHsA
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/modal-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Modal token stands in the code.",
  fix: "Delete the token in Modal's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["modal"],
  named: ["modaltokensecret", "modalsecret", "modalproxytokensecret"],
  pattern: /(?<![\w-])(?:as|ws)-[0-9A-Za-z]{22}(?![\w-])/g,
  verify: (secret) => isRandom(secret.slice(3)),
  sample: (random) => `as-${lettersOf(random, alphabets.base62, 22)}`,
} satisfies SecretRule;
