/**
 * An AWS AppSync API key stands in the code.
 *
 * It is the whole login of a GraphQL API in key mode: its holder runs every query and mutation that the schema allows
 * to keys, for up to a year.
 *
 * ## In a file
 *
 * ```js bad
 * const client = new AppSyncClient({ auth: { type: "API_KEY", apiKey: "{{sample}}" } }); // finding
 * ```
 *
 * ```js good
 * const client = new AppSyncClient({ auth: { type: "AWS_IAM", credentials } });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * APPSYNC_KEY=da2-xxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * An API made for anonymous visitors has its key in the browser. It still tells everyone how to use your quota, hence
 * medium.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/aws-appsync-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AWS AppSync API key stands in the code.",
  fix: "Delete the key in AppSync, and authorize callers by Cognito, OIDC or IAM.",
  inTests: true,
  keywords: ["da2-"],
  pattern: /(?<![0-9A-Za-z-])da2-[0-9a-z]{26}(?![0-9A-Za-z-])/g,
  verify: (key) => isRandom(key.slice(4)),
  sample: (random) => `da2-${lettersOf(random, alphabets.lower, 26)}`,
} satisfies SecretRule;
