/**
 * A client secret of Adobe's developer console stands in the code.
 *
 * A server-to-server credential gets tokens with it for the organization's products, such as its assets, users and
 * analytics.
 *
 * ## In an environment file
 *
 * ```env bad
 * ADOBE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ADOBE_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ADOBE_CLIENT_SECRET=p8e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/adobe-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of Adobe's developer console stands in the code.",
  fix: "Add a new secret in Adobe's developer console, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["p8e-"],
  pattern: /(?<![\w-])p8e-[\w-]{32}(?![\w-])/g,
  verify: (secret) => isRandom(secret.slice(4)),
  sample: (random) => `p8e-${lettersOf(random, alphabets.base64url, 32)}`,
} satisfies SecretRule;
