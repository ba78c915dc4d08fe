/**
 * A Frame.io token stands in the code.
 *
 * It reads and changes the videos of its owner's teams, films that are not published yet among them.
 *
 * ## In source code
 *
 * ```js bad
 * import FrameioClient from "frameio-client";
 *
 * const frameio = new FrameioClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import FrameioClient from "frameio-client";
 *
 * const frameio = new FrameioClient(process.env.FRAMEIO_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FRAMEIO_TOKEN=fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/frameio-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Frame.io token stands in the code.",
  fix: "Revoke the token at Frame.io now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["fio-u-"],
  pattern: /(?<![0-9A-Za-z])fio-u-[\w=-]{60,68}(?![\w=-])/g,
  verify: (value) => isRandom(value.slice(6)),
  sample: (random) => `fio-u-${lettersOf(random, alphabets.base64url, 64)}`,
} satisfies SecretRule;
