/**
 * The private key of an ImageKit account stands in the code.
 *
 * Its holder lists, replaces and deletes the media of the account and signs links to private files.
 *
 * ## In source code
 *
 * ```js bad
 * import ImageKit from "@imagekit/nodejs";
 *
 * const imagekit = new ImageKit({ privateKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import ImageKit from "@imagekit/nodejs";
 *
 * const imagekit = new ImageKit({ privateKey: process.env.IMAGEKIT_PRIVATE_KEY });
 * ```
 *
 * ## Not reported
 *
 * The public key is made for the browser:
 *
 * ```js good
 * const publicKey = "public_Yq3vL0mWkTz7RbXcN2dHsA4pGe8=";
 * const privateKey = "private_xxxxxxxxxxxxxxxxxxxxxxxxxxx=";
 * ```
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/imagekit-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The private key of an ImageKit account stands in the code.",
  fix: "Rotate the key in ImageKit's dashboard, then read it from the environment.",
  inTests: true,
  keywords: ["private_"],
  pattern: /(?<![\w+/-])private_[0-9A-Za-z+/]{27}=(?![\w+/=])/g,
  verify: (key) => isRandom(key.slice("private_".length)),
  sample: (random) => `private_${base64Of(random, 20)}`,
} satisfies SecretRule;
