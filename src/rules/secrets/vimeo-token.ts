/**
 * A Vimeo token stands in the code.
 *
 * By its scopes it reads private videos, uploads, and deletes.
 *
 * ## In source code
 *
 * ```js bad
 * import { Vimeo } from "@vimeo/vimeo";
 *
 * const vimeoAccessToken = "{{sample}}"; // finding
 * const vimeo = new Vimeo(process.env.VIMEO_CLIENT_ID, process.env.VIMEO_CLIENT_SECRET, vimeoAccessToken);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Vimeo } from "@vimeo/vimeo";
 *
 * const vimeoAccessToken = process.env.VIMEO_ACCESS_TOKEN;
 * const vimeo = new Vimeo(process.env.VIMEO_CLIENT_ID, process.env.VIMEO_CLIENT_SECRET, vimeoAccessToken);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * VIMEO_ACCESS_TOKEN=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "b387aaaae5a969eab46932488b00a56f";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(hex, 32), draw(base64, 128)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/vimeo-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Vimeo token stands in the code.",
  fix: "Revoke the token at Vimeo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["vimeo"],
  named: ["vimeoaccesstoken", "vimeotoken", "vimeoclientsecret", "vimeosecret", "vimeo", "accesstoken"],
  pattern: /(?<![\w+/])(?:[0-9a-f]{32}|[\w+/]{128})(?![\w+/=])/g,
  verify: isRandom,
  sample,
} satisfies SecretRule;
