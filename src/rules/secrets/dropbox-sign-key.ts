/**
 * A Dropbox Sign (HelloSign) API key stands in the code.
 *
 * It reads all contracts of the account, signed ones among them, and sends others to be signed in its name.
 *
 * ## In source code
 *
 * ```js bad
 * import { SignatureRequestApi } from "@dropbox/sign";
 *
 * const dropboxSignApiKey = "{{sample}}"; // finding
 * const api = new SignatureRequestApi();
 * api.username = dropboxSignApiKey;
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { SignatureRequestApi } from "@dropbox/sign";
 *
 * const dropboxSignApiKey = process.env.DROPBOX_SIGN_API_KEY;
 * const api = new SignatureRequestApi();
 * api.username = dropboxSignApiKey;
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * DROPBOX_SIGN_API_KEY=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "8edaf321d614abb602f9b5c0d60f664ffe425e487c04cbd77e86c21cf999a8c0";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dropbox-sign-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Dropbox Sign (HelloSign) API key stands in the code.",
  fix: "Revoke the key at Dropbox Sign now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["hellosign", "dropboxsign", "dropbox_sign", "@dropbox/sign"],
  named: ["hellosignapikey", "hellosignkey", "hellosign", "dropboxsignapikey", "dropboxsignkey", "username", "apikey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
