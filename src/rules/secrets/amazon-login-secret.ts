/**
 * The client secret of a Login with Amazon or Selling Partner app stands in the code.
 *
 * With a refresh token beside it, it reads a seller's orders with the buyers' addresses, or the devices and profile of
 * a user.
 *
 * ## In an environment file
 *
 * ```env bad
 * LWA_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * LWA_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.0000000000000000000000000000000000000000000000000000000000000000
 * LWA_CLIENT_ID=amzn1.application-oa2-client.5f4dcc3b5aa765d61d8327deb882cf99
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/amazon-login-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Login with Amazon or Selling Partner app stands in the code.",
  fix: "Rotate the secret in Amazon's developer console, then read it from the environment.",
  inTests: true,
  keywords: ["amzn1.oa2-cs."],
  pattern: /(?<![\w.-])amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![\w.-])/g,
  verify: (secret) => isRandom(secret.slice(-64)),
  sample: (random) => `amzn1.oa2-cs.v1.${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
