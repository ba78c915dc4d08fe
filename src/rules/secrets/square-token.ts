/**
 * An access token or application secret of Square stands in the code.
 *
 * An access token takes and refunds payments and reads the customers of the seller; an application secret (`sq0csp-`)
 * gets such tokens for every seller who connected the app.
 *
 * ## In source code
 *
 * ```js bad
 * import { SquareClient } from "square";
 *
 * const square = new SquareClient({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { SquareClient } from "square";
 *
 * const square = new SquareClient({ token: process.env.SQUARE_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const applicationId = "sq0idp-Yq3vL0mWkTz7RbXcN2dHsA";
 * const placeholder = "sq0atp-xxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/square-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token or application secret of Square stands in the code.",
  fix: "Replace it in Square's developer console, then read its successor from the environment.",
  inTests: true,
  keywords: ["sq0atp-", "sq0csp-", "eaaa"],
  pattern: /(?<![\w+/-])(?:sq0atp-[\w-]{22}|sq0csp-[\w-]{43}|EAAA[\w-]{60})(?![\w+/=-])/g,
  verify: (token) => isRandom(token.slice(token.startsWith("sq0") ? 7 : 4)) && /\d/.test(token.slice(6)),
  sample: (random) =>
    random() < 0.5
      ? `EAAA${lettersOf(random, alphabets.base64url, 59)}7`
      : `sq0csp-${lettersOf(random, alphabets.base64url, 42)}3`,
} satisfies SecretRule;
