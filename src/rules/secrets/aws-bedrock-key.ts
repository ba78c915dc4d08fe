/**
 * An Amazon Bedrock API key stands in the code.
 *
 * Its holder runs every model of the account at your expense; long-lived keys never expire unless told to. It is bound
 * to an IAM user that often may do more.
 *
 * ## In a file
 *
 * ```env bad
 * AWS_BEARER_TOKEN_BEDROCK={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new BedrockRuntimeClient({ region: "us-east-1" });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS1EXAMPLE
 * ```
 */
import { alphabets, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** A long-lived key names its user and account; a short-lived one is a signed URL of the service. */
function isKey(key: string): boolean {
  const text = Buffer.from(key.replace(/^(?:ABSK|bedrock-api-key-)/, ""), "base64").toString("latin1");
  return /^BedrockAPIKey-[\w+=,.@-]{1,64}-at-\d{12}:/.test(text) || /^bedrock\.amazonaws\.com\/\?/.test(text);
}

export default {
  id: "secrets/aws-bedrock-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Amazon Bedrock API key stands in the code.",
  fix: "Delete the key in IAM, and use a role or short-lived keys.",
  inTests: true,
  keywords: ["abskqmvkcm9ja0fqsutles", "bedrock-api-key-"],
  pattern:
    /(?<![0-9A-Za-z/+])(?:ABSKQmVkcm9ja0FQSUtleS[0-9A-Za-z/+]{80,260}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z/+]{100,3000})={0,2}(?![0-9A-Za-z/+=])/g,
  verify: isKey,
  sample: (random) => {
    const name = `BedrockAPIKey-${lettersOf(random, alphabets.lower, 4)}-at-${lettersOf(random, alphabets.digits, 12)}`;
    return `ABSK${Buffer.from(`${name}:${lettersOf(random, alphabets.base64, 44)}`).toString("base64")}`;
  },
} satisfies SecretRule;
