/**
 * The certificate id, which is the secret, of an eBay application stands in the code.
 *
 * With the application id it gets tokens for the application, and passes as it when sellers connect their account.
 *
 * ## In an environment file
 *
 * ```env bad
 * EBAY_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * EBAY_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * Keys of the sandbox begin with `SBX-`:
 *
 * ```env good
 * EBAY_CLIENT_SECRET=PRD-000000000000-0000-0000-0000-0000
 * EBAY_SANDBOX_SECRET=SBX-5f4dcc3b5aa7-65d6-1d83-27de-b882
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ebay-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The certificate id, which is the secret, of an eBay application stands in the code.",
  fix: "Rotate the certificate id in eBay's developer program, then read it from the environment.",
  inTests: true,
  keywords: ["prd-"],
  pattern: /(?<![\w-])PRD-[0-9a-f]{12}(?:-[0-9a-f]{4}){4}(?![\w-])/g,
  verify: (secret) => isRandom(secret.slice(4)),
  sample: (random) =>
    `PRD-${lettersOf(random, alphabets.hex, 12)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}`,
} satisfies SecretRule;
