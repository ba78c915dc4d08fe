/**
 * A client secret of the Airbyte API stands in the code.
 *
 * With the client id it changes connections, so it sends the data of your sources where its holder wants it.
 *
 * ## In a file
 *
 * ```env bad
 * AIRBYTE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const secret = process.env.AIRBYTE_CLIENT_SECRET;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AIRBYTE_CLIENT_SECRET=<client-secret>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/airbyte-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A client secret of the Airbyte API stands in the code.",
  fix: "Delete the application in the Airbyte user settings, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["airbyte"],
  named: ["airbyteclientsecret", "airbyteapisecret", "airbytesecret"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z]{32}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
