/**
 * A HubSpot client secret or API key stands in the code.
 *
 * The client secret signs requests and webhooks to your app and trades installations for tokens; the developer key changes
 * the app.
 *
 * ## In source code
 *
 * ```js bad
 * const hubspotClientSecret = "{{sample}}"; // finding
 * const signature = createHmac("sha256", hubspotClientSecret).update(request).digest("base64");
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const signature = createHmac("sha256", process.env.HUBSPOT_CLIENT_SECRET).update(request).digest("base64");
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * HUBSPOT_CLIENT_SECRET=01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hubspot-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A HubSpot client secret or API key stands in the code.",
  fix: "Revoke the secret at HubSpot now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["hubspot"],
  named: [
    "hubspotclientsecret",
    "hubspotsecret",
    "hubspotappsecret",
    "hubspotapikey",
    "hubspotdeveloperkey",
    "clientsecret",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample: (random) =>
    `${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
