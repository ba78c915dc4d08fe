/**
 * A Webflow API token stands in the code.
 *
 * It changes the content and the code of your sites, reads what visitors wrote in forms, and publishes.
 *
 * ## In source code
 *
 * ```js bad
 * import { WebflowClient } from "webflow-api";
 *
 * const webflowToken = "{{sample}}"; // finding
 * const webflow = new WebflowClient({ accessToken: webflowToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { WebflowClient } from "webflow-api";
 *
 * const webflowToken = process.env.WEBFLOW_TOKEN;
 * const webflow = new WebflowClient({ accessToken: webflowToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * WEBFLOW_TOKEN=0123456789012345678901234567890123456789012345678901234567890123
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "330a87a6bfcbc0fee687aa2a13e6025da9f23ebd5928122315f9cd21ddec73f1";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/webflow-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Webflow API token stands in the code.",
  fix: "Revoke the token at Webflow now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["webflow"],
  named: [
    "webflowtoken",
    "webflowapitoken",
    "webflowapikey",
    "webflowaccesstoken",
    "webflowsitetoken",
    "webflowclientsecret",
    "webflowsecret",
    "accesstoken",
    "token",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
