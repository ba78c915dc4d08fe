/**
 * A 1Password service account token stands in the code.
 *
 * It holds the login and the keys of the account in one: its holder reads every vault that it may enter.
 *
 * ## In a file
 *
 * ```env bad
 * OP_SERVICE_ACCOUNT_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = await createClient({ auth: process.env.OP_SERVICE_ACCOUNT_TOKEN, integrationName, integrationVersion });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * OP_SERVICE_ACCOUNT_TOKEN=ops_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, base64Of, decodeJson, encodeJson, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/onepassword-service-account",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A 1Password service account token stands in the code.",
  fix: "Rotate the token in 1Password, and hand its successor to the program from the secrets of the platform.",
  inTests: true,
  keywords: ["ops_eyj"],
  pattern: /(?<![0-9A-Za-z+/_])ops_eyJ[0-9A-Za-z+/_-]{200,2000}={0,2}(?![0-9A-Za-z+/_=])/g,
  verify: (token) => typeof decodeJson(token.slice(4))?.secretKey === "string",
  sample: (random) => {
    const muk = { alg: "A256GCM", k: base64Of(random, 32), kty: "oct" };
    const account = { signInAddress: "acme.1password.com", email: "shop@1passwordserviceaccounts.com", muk };
    return `ops_${encodeJson({ ...account, srpX: lettersOf(random, alphabets.hex, 64), secretKey: `A3-${uuidOf(random)}` })}`;
  },
} satisfies SecretRule;
