/**
 * A Temporal Cloud API key stands in the code.
 *
 * It starts workflows and reads their histories, with the data of your customers in them, as its owner.
 *
 * ## In a file
 *
 * ```env bad
 * TEMPORAL_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const connection = await Connection.connect({ address, tls: true, apiKey: process.env.TEMPORAL_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TEMPORAL_API_KEY=eyJhbGciOiJFUzI1NiJ9.<payload>.<signature>
 * ```
 */
import { alphabets, lettersOf, readJsonWebToken, toJsonWebToken } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/temporal-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Temporal Cloud API key stands in the code.",
  fix: "Disable the key in Temporal Cloud, and give the worker a service account with an end.",
  inTests: true,
  keywords: ["eyj"],
  pattern:
    /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{10,200}\.eyJ[0-9A-Za-z_-]{40,1000}\.[0-9A-Za-z_-]{86}(?![0-9A-Za-z_.-])/g,
  verify: (token) => readJsonWebToken(token)?.payload.iss === "temporal.io",
  sample: (random) => {
    const claims = {
      account_id: "acme1",
      aud: ["temporal.io"],
      iss: "temporal.io",
      key_id: lettersOf(random, alphabets.base62, 32),
    };
    return toJsonWebToken(claims, lettersOf(random, alphabets.base64url, 86), "ES256");
  },
} satisfies SecretRule;
