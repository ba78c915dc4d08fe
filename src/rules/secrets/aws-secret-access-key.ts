/**
 * An AWS secret access key stands in the code.
 *
 * With its key id it signs any request that the user may make: read every bucket, start machines at your expense,
 * create more users. In 2022 the Uber intruder went on to AWS from credentials that stood in a script.
 *
 * ## In a file
 *
 * ```env bad
 * AWS_SECRET_ACCESS_KEY={{sample}} # finding
 * ```
 *
 * ```js bad
 * const client = new S3Client({ credentials: { accessKeyId: process.env.AWS_ID, secretAccessKey: "{{sample}}" } }); // finding
 * ```
 *
 * ```js good
 * const client = new S3Client({ region: "eu-central-1" });
 * ```
 *
 * ## Not reported
 *
 * The key of the documentation, and hexadecimal digests:
 *
 * ```env good
 * AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
 * AWS_SECRET_ACCESS_KEY_DIGEST=2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/aws-secret-access-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AWS secret access key stands in the code.",
  fix: "Deactivate the key pair in IAM, look at CloudTrail for its use, and let the program take a role instead of a key.",
  inTests: true,
  keywords: ["secret", "aws"],
  named: ["awssecretaccesskey", "secretaccesskey", "awssecretkey", "awssecret"],
  pattern: /(?<![0-9A-Za-z/+])[0-9A-Za-z/+]{40}(?![0-9A-Za-z/+=])/g,
  verify: (key) => isRandom(key) && /[A-Z]/.test(key) && /[g-z]/.test(key),
  sample: (random) => `k/${lettersOf(random, alphabets.base64, 37)}Z`,
} satisfies SecretRule;
