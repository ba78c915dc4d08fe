/**
 * An API key of Adyen stands in the code.
 *
 * Depending on its roles the holder makes, captures and refunds payments, stores cards and pays out from your merchant
 * account.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client } from "@adyen/api-library";
 *
 * const client = new Client({ apiKey: "{{sample}}", environment: "LIVE" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client } from "@adyen/api-library";
 *
 * const client = new Client({ apiKey: process.env.ADYEN_API_KEY, environment: "LIVE" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const apiKey = "AQEyhmfxLYnGYhZFw0m/n3Q5qf3Ve...";
 * const client = new Client({ apiKey: "YOUR_ADYEN_API_KEY", environment: "TEST" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/adyen-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Adyen stands in the code.",
  fix: "Make a new key in Adyen's Customer Area, delete this one there, and read the new one from the environment.",
  inTests: true,
  keywords: ["aqe"],
  pattern:
    /(?<![\w+/-])AQE[a-z]hm[0-9A-Za-z+/]{20,150}={0,2}-[0-9A-Za-z+/]{30,100}={0,2}-[^\s"'`<>]{8,40}(?![^\s"'`<>])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) =>
    `AQEyhm${lettersOf(random, alphabets.base64, 60)}-${lettersOf(random, alphabets.base64, 43)}=-${lettersOf(random, alphabets.base62, 16)}`,
} satisfies SecretRule;
