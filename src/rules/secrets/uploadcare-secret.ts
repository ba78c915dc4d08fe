/**
 * An Uploadcare secret key stands in the code.
 *
 * It reads, changes and deletes all files that your users have uploaded.
 *
 * ## In source code
 *
 * ```js bad
 * import { UploadcareSimpleAuthSchema } from "@uploadcare/rest-client";
 *
 * const uploadcareSecretKey = "{{sample}}"; // finding
 * const auth = new UploadcareSimpleAuthSchema({ publicKey: "demopublickey", secretKey: uploadcareSecretKey });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { UploadcareSimpleAuthSchema } from "@uploadcare/rest-client";
 *
 * const uploadcareSecretKey = process.env.UPLOADCARE_SECRET_KEY;
 * const auth = new UploadcareSimpleAuthSchema({ publicKey: "demopublickey", secretKey: uploadcareSecretKey });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * UPLOADCARE_SECRET_KEY=01234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "9572603aee8cfd7f7733";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/uploadcare-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Uploadcare secret key stands in the code.",
  fix: "Revoke the secret at Uploadcare now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["uploadcare"],
  named: ["uploadcaresecretkey", "uploadcaresecret", "uploadcareprivatekey", "secretkey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{20}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 20),
} satisfies SecretRule;
