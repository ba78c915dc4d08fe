/**
 * A secret of a Meta app (Facebook, Instagram, WhatsApp) stands in the code.
 *
 * It signs webhooks and server calls of the app and, with the app's public number, is an access token for it: anyone with it
 * changes the app's settings and accepts logins in its name.
 *
 * ## In source code
 *
 * ```js bad
 * const facebookAppSecret = "{{sample}}"; // finding
 * const proof = createHmac("sha256", facebookAppSecret).update(accessToken).digest("hex");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const proof = createHmac("sha256", process.env.FACEBOOK_APP_SECRET).update(accessToken).digest("hex");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FACEBOOK_APP_SECRET=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "f197f2ce5fcc0007f44e433982070cdd";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/meta-app-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a Meta app (Facebook, Instagram, WhatsApp) stands in the code.",
  fix: "Reset the app secret in Meta's app settings now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: [
    "facebook",
    "fb_app",
    "fb_secret",
    "fb_client",
    "fbapp",
    "fbsecret",
    "fbclient",
    "instagram",
    "whatsapp",
    "meta_app",
    "metaapp",
  ],
  named: [
    "facebookappsecret",
    "facebooksecret",
    "facebookclientsecret",
    "fbappsecret",
    "fbsecret",
    "fbclientsecret",
    "instagramappsecret",
    "instagramclientsecret",
    "whatsappappsecret",
    "metaappsecret",
    "clientsecret",
    "appsecret",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
