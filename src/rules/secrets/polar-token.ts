/**
 * An access token of Polar stands in the code.
 *
 * Its holder reads the organization's customers and orders, changes products and benefits, and refunds what was paid,
 * as its scopes allow.
 *
 * ## In source code
 *
 * ```js bad
 * import { Polar } from "@polar-sh/sdk";
 *
 * const polar = new Polar({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Polar } from "@polar-sh/sdk";
 *
 * const polar = new Polar({ accessToken: process.env.POLAR_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const polar = new Polar({ accessToken: "polar_oat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/polar-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token of Polar stands in the code.",
  fix: "Revoke the token in Polar's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["polar_oat_", "polar_pat_"],
  pattern: /(?<![0-9A-Za-z])polar_[op]at_[\w-]{32,60}(?![\w-])/g,
  verify: (token) => isRandom(token.slice("polar_oat_".length)),
  sample: (random) =>
    random() < 0.5
      ? `polar_oat_${lettersOf(random, alphabets.base62, 43)}`
      : `polar_pat_${lettersOf(random, alphabets.base62, 43)}`,
} satisfies SecretRule;
