/**
 * An AWS session token stands in the code.
 *
 * With the temporary key pair that it belongs to, it acts as the role that was assumed, up to 36 hours long; signed
 * URLs carry it too.
 *
 * ## In a file
 *
 * ```env bad
 * AWS_SESSION_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new STSClient({ region: "eu-central-1" });
 * ```
 *
 * ## Not reported
 *
 * Shortened tokens of the documentation:
 *
 * ```env good
 * AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEXAMPLETOKEN
 * AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLE
 * ```
 */
import { alphabets, hasVariety, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/aws-session-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An AWS session token stands in the code.",
  fix: "End the sessions of the role (revoke active sessions in IAM), and let the SDK fetch tokens when the program runs.",
  inTests: true,
  keywords: ["fwogzxivyxdz", "fqogzxivyxdz", "iqojb3jpz2lu"],
  pattern:
    /(?<![0-9A-Za-z/+])(?:FwoGZXIvYXdz|FQoGZXIvYXdz|IQoJb3JpZ2lu)[0-9A-Za-z/+]{150,3000}={0,2}(?![0-9A-Za-z/+=])/g,
  verify: (token) => !/EXAMPLE/.test(token) && hasVariety(token),
  sample: (random) => `IQoJb3JpZ2luX2Vj${lettersOf(random, alphabets.base64, 412)}`,
} satisfies SecretRule;
