/**
 * The admin secret of a Hasura server stands in the code.
 *
 * It goes past all permissions: whoever sends it reads and writes the whole database and changes the schema.
 *
 * ## In a configuration file
 *
 * ```yaml bad file=docker-compose.yml
 * services:
 *   graphql:
 *     environment:
 *       HASURA_GRAPHQL_ADMIN_SECRET: {{sample}} # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```yaml good file=docker-compose.yml
 * services:
 *   graphql:
 *     environment:
 *       HASURA_GRAPHQL_ADMIN_SECRET: ${HASURA_ADMIN_SECRET}
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```yaml good file=docker-compose.yml
 * services:
 *   graphql:
 *     environment:
 *       HASURA_GRAPHQL_ADMIN_SECRET: myadminsecretkey
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hasura-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The admin secret of a Hasura server stands in the code.",
  fix: "Set a new admin secret on the server, and read it from the environment.",
  inTests: true,
  keywords: ["hasura"],
  named: ["hasuragraphqladminsecret", "hasuraadminsecret", "hasurasecret"],
  pattern: /(?<![\w+/-])[\w+/-]{20,128}={0,2}(?![\w+/=-])/g,
  verify: (secret) => isRandom(secret) && /\d.*\d/.test(secret) && /[A-Za-z]/.test(secret),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.base62, 62)}4k2` : `${lettersOf(random, alphabets.base62, 28)}3x9z`,
} satisfies SecretRule;
