/**
 * A HubSpot token stands in the code.
 *
 * It reads and changes contacts, companies and deals within its scopes, and never ends.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client } from "@hubspot/api-client";
 *
 * const hubspot = new Client({ accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client } from "@hubspot/api-client";
 *
 * const hubspot = new Client({ accessToken: process.env.HUBSPOT_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * HUBSPOT_TOKEN=pat-na1-01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `pat-na1-${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    `pat-eu1-${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/hubspot-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A HubSpot token stands in the code.",
  fix: "Revoke the token at HubSpot now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pat-na", "pat-eu", "pat-ap"],
  pattern: /(?<![0-9A-Za-z])pat-(?:na|eu|ap)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi,
  verify: (token) => isRandom(token.slice(8).replaceAll("-", "")),
  sample,
} satisfies SecretRule;
