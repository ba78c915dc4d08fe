/**
 * A Cloudinary API secret stands in the code.
 *
 * With the API key, which is public, it reads private images and videos of your users, replaces and deletes all of them, and
 * uploads at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * import { v2 as cloudinary } from "cloudinary";
 *
 * cloudinary.config({
 *   cloud_name: "acme",
 *   api_key: process.env.CLOUDINARY_API_KEY,
 *   api_secret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { v2 as cloudinary } from "cloudinary";
 *
 * cloudinary.config({
 *   cloud_name: "acme",
 *   api_key: process.env.CLOUDINARY_API_KEY,
 *   api_secret: process.env.CLOUDINARY_API_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CLOUDINARY_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * The address that holds all parts is the affair of `secrets/cloudinary-url`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudinary-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudinary API secret stands in the code.",
  fix: "Revoke the secret at Cloudinary now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["cloudinary"],
  named: ["cloudinary", "apisecret"],
  pattern: /(?<![\w-])[\w-]{27}(?![\w@-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 27),
} satisfies SecretRule;
