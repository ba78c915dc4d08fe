/**
 * An Octopus Deploy API key stands in the code.
 *
 * It deploys releases and reads variables as the user or service account that it belongs to.
 *
 * ## In a file
 *
 * ```env bad
 * OCTOPUS_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = await Client.create({ instanceURL, apiKey: process.env.OCTOPUS_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * OCTOPUS_API_KEY=API-XXXXXXXXXXXXXXXXXXXXXXXXXX
 * OCTOPUS_API_KEY=API-GUEST
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/octopus-api-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Octopus Deploy API key stands in the code.",
  fix: "Revoke the key in Octopus, and let the pipeline log in by OIDC.",
  inTests: true,
  keywords: ["api-"],
  pattern: /(?<![0-9A-Za-z_-])API-[0-9A-Z]{25,32}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `API-${lettersOf(random, alphabets.upper, 26)}`,
} satisfies SecretRule;
