/**
 * A Bitbucket app password or access token stands in the code.
 *
 * Its holder clones the private repositories that it was made for, and mostly also pushes to them and reads the
 * variables of their pipelines.
 *
 * ## In a shell script
 *
 * ```sh bad
 * git clone https://x-token-auth:{{sample}}@bitbucket.org/acme/shop.git # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```sh good
 * git clone https://x-token-auth:$BITBUCKET_TOKEN@bitbucket.org/acme/shop.git
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * BITBUCKET_APP_PASSWORD=ATBBxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * What the eight check digits at the end are made from is not published.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/bitbucket-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Bitbucket app password or access token stands in the code.",
  fix: "Revoke it in Bitbucket's settings now, then read its successor from the environment.",
  inTests: true,
  keywords: ["atbb", "atctt3xffgn0"],
  pattern: /(?<![\w+/-])(?:ATBB[0-9A-Za-z]{24}[0-9A-F]{8}|ATCTT3xFfGN0[\w-]{60,250}=[0-9A-F]{8})(?![\w+/-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) =>
    random() < 0.5
      ? `ATBB${lettersOf(random, alphabets.base62, 24)}0A${lettersOf(random, alphabets.digits, 3)}C${lettersOf(random, alphabets.digits, 2)}`
      : `ATCTT3xFfGN0${lettersOf(random, alphabets.base64url, 160)}=1B${lettersOf(random, alphabets.digits, 4)}AF`,
} satisfies SecretRule;
