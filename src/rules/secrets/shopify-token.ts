/**
 * An access token or app secret of Shopify stands in the code.
 *
 * An admin token (`shpat_`, `shpca_`, `shppa_`) reads orders and customers and changes prices and the shop itself; an
 * app's secret (`shpss_`) forges its webhooks and sessions for all shops that installed it.
 *
 * ## In source code
 *
 * ```js bad
 * const shopify = createAdminApiClient({
 *   storeDomain: "acme.myshopify.com",
 *   apiVersion: "2025-07",
 *   accessToken: "{{sample}}", // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const shopify = createAdminApiClient({
 *   storeDomain: "acme.myshopify.com",
 *   apiVersion: "2025-07",
 *   accessToken: process.env.SHOPIFY_ADMIN_TOKEN,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const accessToken = "shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * const isAdminToken = (token) => token.startsWith("shpat_");
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/shopify-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token or app secret of Shopify stands in the code.",
  fix: "Uninstall the app or rotate its secret in Shopify, then read the new one from the environment.",
  inTests: true,
  keywords: ["shpat_", "shpca_", "shppa_", "shpss_", "shpua_", "shptka_"],
  pattern: /(?<![0-9A-Za-z])shp(?:at|ca|pa|ss|ua|tka)_[0-9a-fA-F]{32}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(-32).toLowerCase()),
  sample: (random) =>
    random() < 0.5 ? `shpat_${lettersOf(random, alphabets.hex, 32)}` : `shpss_${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
