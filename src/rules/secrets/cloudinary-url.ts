/**
 * A Cloudinary address with its API secret stands in the code.
 *
 * It reads private images and videos of your users, replaces and deletes all of them, and uploads at your cost.
 *
 * ## In an environment file
 *
 * ```env bad
 * CLOUDINARY_URL={{sample}} # finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { v2 as cloudinary } from "cloudinary";
 *
 * cloudinary.config({ cloudinary_url: process.env.CLOUDINARY_URL });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```env good file=.env.example
 * CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@<cloud_name>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudinary-url",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudinary address with its API secret stands in the code.",
  fix: "Replace the API key at Cloudinary now, then read the address from the environment or a secret store.",
  inTests: true,
  keywords: ["cloudinary://"],
  pattern: /cloudinary:\/\/\d{14,16}:[\w-]{27}@[\w-]{2,60}/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf(":") + 1, address.indexOf("@"))),
  sample: (random) =>
    `cloudinary://4${lettersOf(random, alphabets.digits, 14)}:${lettersOf(random, alphabets.base64url, 27)}@acme`,
} satisfies SecretRule;
