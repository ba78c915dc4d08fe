/**
 * The client secret of a PayPal app stands in the code.
 *
 * With the client id, which is public, it takes and refunds payments, and where payouts are enabled it sends your
 * balance to whomever the holder names.
 *
 * ## In an environment file
 *
 * ```env bad
 * PAYPAL_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * PAYPAL_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * PAYPAL_CLIENT_SECRET=EXAMPLE_SECRET_FROM_THE_PAYPAL_DASHBOARD
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/paypal-client-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a PayPal app stands in the code.",
  fix: "Make a new secret in PayPal's developer dashboard, disable this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["paypal"],
  named: ["paypalclientsecret", "paypalsecret", "paypalapisecret", "paypalappsecret", "paypallivesecret"],
  pattern: /(?<![\w-])E[\w-]{79}(?![\w-])/g,
  verify: (secret) => isRandom(secret.slice(1)),
  sample: (random) => `E${lettersOf(random, alphabets.base64url, 79)}`,
} satisfies SecretRule;
