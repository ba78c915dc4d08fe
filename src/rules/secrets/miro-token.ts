/**
 * A Miro access token stands in the code.
 *
 * It reads and changes the boards of the team that installed the app.
 *
 * ## In source code
 *
 * ```js bad
 * import { MiroApi } from "@mirohq/miro-api";
 *
 * const miro = new MiroApi("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { MiroApi } from "@mirohq/miro-api";
 *
 * const miro = new MiroApi(process.env.MIRO_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const token = "eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_xxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/miro-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Miro access token stands in the code.",
  fix: "Revoke the token at Miro now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["eyjtaxjvlm9yawdpbii6i"],
  pattern: /(?<![0-9A-Za-z])eyJtaXJvLm9yaWdpbiI6I[\w-]{8,12}_[\w-]{25,30}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-25)),
  sample: (random) => `eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${lettersOf(random, alphabets.base64url, 27)}`,
} satisfies SecretRule;
