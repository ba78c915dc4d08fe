/**
 * The secret of a Keycloak client stands in the code.
 *
 * A client with a service account gets access tokens with it alone, which may include the rights to manage the realm;
 * for others it lets anyone pass as the application.
 *
 * ## In a configuration file
 *
 * ```json bad file=keycloak.json
 * { "realm": "acme", "resource": "shop", "keycloakClientSecret": "{{sample}}" } // finding
 * ```
 *
 * Pass the secret by the environment:
 *
 * ```json good file=keycloak.json
 * { "realm": "acme", "resource": "shop" }
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * KEYCLOAK_CLIENT_SECRET=00000000-0000-0000-0000-000000000000
 * KEYCLOAK_CLIENT_ID=shop
 * ```
 */
import { alphabets, isRandom, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/keycloak-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The secret of a Keycloak client stands in the code.",
  fix: "Regenerate the secret in Keycloak's client settings, then read it from the environment.",
  inTests: true,
  keywords: ["keycloak", "kc_"],
  named: ["keycloakclientsecret", "keycloaksecret", "keycloakadminclientsecret", "kcclientsecret"],
  pattern: /(?<![\w-])(?:[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/g,
  verify: isRandom,
  sample: (random) => (random() < 0.5 ? lettersOf(random, alphabets.base62, 32) : uuidOf(random)),
} satisfies SecretRule;
