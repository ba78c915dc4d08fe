/**
 * The private key of a Vapi account stands in the code.
 *
 * Its holder makes calls with your numbers at your expense and reads the recordings and transcripts of earlier ones.
 *
 * ## In an environment file
 *
 * ```env bad
 * VAPI_PRIVATE_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * VAPI_PRIVATE_KEY=
 * ```
 *
 * ## Not reported
 *
 * The public key is made for the browser:
 *
 * ```env good
 * VAPI_PRIVATE_KEY=00000000-0000-0000-0000-000000000000
 * VAPI_PUBLIC_KEY=5551722e-f677-48a6-9287-39c0aafd9ac1
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vapi-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The private key of a Vapi account stands in the code.",
  fix: "Delete the key in Vapi's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["vapi"],
  named: ["vapiprivatekey", "vapiapikey", "vapisecretkey"],
  pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
