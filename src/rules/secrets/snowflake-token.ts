/**
 * A Snowflake session token stands in the code.
 *
 * While it lasts its holder queries the warehouse as its owner. In 2024 stolen logins of Snowflake opened the data of
 * some 165 of its customers, AT&T and Ticketmaster among them.
 *
 * ## In a file
 *
 * ```env bad
 * SNOWFLAKE_SESSION_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const connection = snowflake.createConnection({ account, authenticator: "SNOWFLAKE_JWT", privateKeyPath });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SNOWFLAKE_SESSION_TOKEN=ver:1-hint:xxxx-xxxx
 * ```
 */
import { alphabets, base64Of, hasVariety, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/snowflake-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Snowflake session token stands in the code.",
  fix: "End the sessions of the user, and log in by a key pair or OAuth with a network policy.",
  inTests: true,
  keywords: ["-hint:"],
  pattern: /(?<![0-9A-Za-z+/])ver:\d-hint:\d{1,20}-ETMsDg[0-9A-Za-z+/]{80,1500}={0,2}(?![0-9A-Za-z+/=])/g,
  verify: (token) => hasVariety(token.slice(30)),
  sample: (random) => `ver:1-hint:${lettersOf(random, alphabets.digits, 9)}-ETMsDg${base64Of(random, 150)}`,
} satisfies SecretRule;
