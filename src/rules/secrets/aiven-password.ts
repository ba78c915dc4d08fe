/**
 * A password of an Aiven service stands in the code.
 *
 * Aiven makes it for the administrator of a database, Kafka or OpenSearch, and the service is open to the internet
 * unless somebody closed it.
 *
 * ## In a file
 *
 * ```env bad
 * KAFKA_PASSWORD={{sample}} # finding
 * ```
 *
 * ```js good
 * const password = process.env.KAFKA_PASSWORD;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * KAFKA_PASSWORD=AVNS_xxxxxxxxxxxxxxxxxxx
 * KAFKA_PASSWORD=AVNS_************
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/aiven-password",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A password of an Aiven service stands in the code.",
  fix: "Reset the password of the service user in the Aiven console, and read the new one from the environment.",
  inTests: true,
  keywords: ["avns_"],
  pattern: /(?<![0-9A-Za-z_-])AVNS_[0-9A-Za-z_-]{15,24}(?![0-9A-Za-z_-])/g,
  verify: (password) => !isPlaceholder(password.slice(5)) && new Set(password.slice(5)).size > 8,
  sample: (random) => `AVNS_${lettersOf(random, alphabets.base62, 18)}7`,
} satisfies SecretRule;
