/**
 * A live server key of Midtrans stands in the code.
 *
 * Its holder charges, cancels and refunds transactions, and forges the signature of the notices that say that an order
 * is paid.
 *
 * ## In source code
 *
 * ```js bad
 * const snap = new midtransClient.Snap({ isProduction: true, serverKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const snap = new midtransClient.Snap({ isProduction: true, serverKey: process.env.MIDTRANS_SERVER_KEY });
 * ```
 *
 * ## Not reported
 *
 * Client keys are made for the browser; keys of the sandbox begin with `SB-`:
 *
 * ```js good
 * const clientKey = "Mid-client-Yq3vL0mWkTz7RbXcN2dH";
 * const sandboxKey = "SB-Mid-server-Yq3vL0mWkTz7RbXcN2dHsA4p";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/midtrans-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A live server key of Midtrans stands in the code.",
  fix: "Ask Midtrans for a new server key, then read it from the environment.",
  inTests: true,
  keywords: ["mid-server-"],
  pattern: /(?<![\w-])Mid-server-[\w-]{20,28}(?![\w-])/g,
  verify: (key) => isRandom(key.slice("Mid-server-".length)),
  sample: (random) => `Mid-server-${lettersOf(random, alphabets.base64url, 24)}`,
} satisfies SecretRule;
