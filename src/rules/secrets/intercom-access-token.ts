/**
 * An Intercom access token stands in the code.
 *
 * It reads all conversations with your customers and their profiles, and answers in your company's name.
 *
 * ## In source code
 *
 * ```js bad
 * import { IntercomClient } from "intercom-client";
 *
 * const intercom = new IntercomClient({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { IntercomClient } from "intercom-client";
 *
 * const intercom = new IntercomClient({ token: process.env.INTERCOM_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * Base64 that says something else:
 *
 * ```js good
 * const hint = "dG9rOnRoaXMgaXMgb25seSBhIHBsYWNlaG9sZGVyLCByZWFsbHkgbm90aGlu";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** Base64 of `tok:`, five groups of hexadecimal digits and two numbers. */
function isToken(token: string): boolean {
  const text = Buffer.from(token, "base64").toString("latin1");
  return /^tok:[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}:\d:\d$/.test(text) && isRandom(text.slice(4, 40));
}

function sample(random: () => number): string {
  const groups = [8, 4, 4, 4, 12].map((count) => lettersOf(random, alphabets.hex, count));
  return Buffer.from(`tok:${groups.join("_")}:1:0`).toString("base64");
}

export default {
  id: "secrets/intercom-access-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Intercom access token stands in the code.",
  fix: "Revoke the token at Intercom now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["dg9rojo", "dg9ro"],
  pattern: /(?<![\w+/])dG9rO[\w+/]{54}=(?![\w=])/g,
  verify: isToken,
  sample,
} satisfies SecretRule;
