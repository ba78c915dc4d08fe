/**
 * An Agora app certificate stands in the code.
 *
 * It signs the tokens that let people into channels: its holder enters any call in any name.
 *
 * ## In source code
 *
 * ```js bad
 * import { RtcTokenBuilder, RtcRole } from "agora-token";
 *
 * const appCertificate = "{{sample}}"; // finding
 * const token = RtcTokenBuilder.buildTokenWithUid(process.env.AGORA_APP_ID, appCertificate, channel, uid, RtcRole.PUBLISHER, 3600, 3600);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { RtcTokenBuilder, RtcRole } from "agora-token";
 *
 * const { AGORA_APP_ID, AGORA_APP_CERTIFICATE } = process.env;
 * const token = RtcTokenBuilder.buildTokenWithUid(AGORA_APP_ID, AGORA_APP_CERTIFICATE, channel, uid, RtcRole.PUBLISHER, 3600, 3600);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * AGORA_APP_CERTIFICATE=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "08248ed8b2771ef3c1ae31ac56395401";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/agora-certificate",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Agora app certificate stands in the code.",
  fix: "Revoke the certificate at Agora now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["agora", "appcertificate", "app_certificate"],
  named: ["appcertificate", "agoracertificate", "agoracustomersecret", "agorasecret"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
