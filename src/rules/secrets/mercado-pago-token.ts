/**
 * A live access token of Mercado Pago stands in the code.
 *
 * Its holder takes and refunds payments of the account and reads who paid.
 *
 * ## In source code
 *
 * ```js bad
 * import { MercadoPagoConfig } from "mercadopago";
 *
 * const client = new MercadoPagoConfig({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { MercadoPagoConfig } from "mercadopago";
 *
 * const client = new MercadoPagoConfig({ accessToken: process.env.MERCADO_PAGO_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * The public key has the form of a UUID:
 *
 * ```js good
 * const publicKey = "APP_USR-6bd2a9c4-8f1e-4c07-b3a5-d90e17f8c264";
 * const placeholder = "APP_USR-0000000000000000-000000-00000000000000000000000000000000-000000000";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mercado-pago-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live access token of Mercado Pago stands in the code.",
  fix: "Renew the credentials in Mercado Pago's developer panel, then read them from the environment.",
  inTests: true,
  keywords: ["app_usr-"],
  pattern: /(?<![\w-])APP_USR-\d{12,19}-\d{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{5,12}(?![\w-])/g,
  verify: (token) => isRandom(/-([0-9a-f]{32})/.exec(token)?.[1] ?? ""),
  sample: (random) =>
    `APP_USR-${lettersOf(random, alphabets.digits, 16)}-${lettersOf(random, alphabets.digits, 6)}-${lettersOf(random, alphabets.hex, 32)}-${lettersOf(random, alphabets.digits, 9)}`,
} satisfies SecretRule;
