/**
 * A Mezmo (LogDNA) ingestion or service key stands in the code.
 *
 * It writes into your logs, which hides or fakes an attack and costs by volume; a service key reads them.
 *
 * ## In source code
 *
 * ```js bad
 * import logdna from "@logdna/logger";
 *
 * const logger = logdna.createLogger("{{sample}}", { app: "shop" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import logdna from "@logdna/logger";
 *
 * const logger = logdna.createLogger(process.env.LOGDNA_INGESTION_KEY, { app: "shop" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOGDNA_INGESTION_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "5717a9ce30a6c9a43c707754976540c7";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mezmo-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mezmo (LogDNA) ingestion or service key stands in the code.",
  fix: "Revoke the key at Mezmo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["logdna", "mezmo"],
  named: ["logdna", "mezmo", "ingestionkey", "servicekey"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
