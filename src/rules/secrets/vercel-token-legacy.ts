/**
 * A Vercel token of the older form stands in the code.
 *
 * It deploys to every project of its scope and reads their environment variables, which hold all other secrets.
 *
 * ## In a file
 *
 * ```env bad
 * VERCEL_TOKEN={{sample}} # finding
 * ```
 *
 * ```sh bad
 * vercel deploy --prod --vercel-token={{sample}} # finding
 * ```
 *
 * ```js good
 * const vercel = new Vercel({ bearerToken: process.env.VERCEL_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * VERCEL_TOKEN=my-vercel-token-goes-her
 * VERCEL_TOKEN_NAME=deployOfTheShopFrontend1
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/vercel-token-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Vercel token of the older form stands in the code.",
  fix: "Delete the token in the account settings, and make one for one team with an end.",
  inTests: true,
  keywords: ["vercel", "now_token"],
  named: ["verceltoken", "vercelapitoken", "vercelaccesstoken", "vercelauthtoken", "nowtoken"],
  pattern: /(?<![0-9A-Za-z_/+-])[0-9A-Za-z]{24}(?![0-9A-Za-z_/+=-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies SecretRule;
