/**
 * A secret of a Feishu or Lark app stands in the code.
 *
 * With the app's id beside it, it makes tokens that read and write messages and documents of the whole organisation within
 * the app's scopes.
 *
 * ## In source code
 *
 * ```js bad
 * import * as lark from "@larksuiteoapi/node-sdk";
 *
 * const client = new lark.Client({
 *   appId: process.env.FEISHU_APP_ID,
 *   appSecret: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import * as lark from "@larksuiteoapi/node-sdk";
 *
 * const client = new lark.Client({
 *   appId: process.env.FEISHU_APP_ID,
 *   appSecret: process.env.FEISHU_APP_SECRET,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * FEISHU_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/feishu-app-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a Feishu or Lark app stands in the code.",
  fix: "Revoke the secret at Feishu now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["feishu", "lark"],
  named: ["appsecret", "feishusecret", "larksecret"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
