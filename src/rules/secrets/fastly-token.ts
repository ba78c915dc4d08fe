/**
 * A Fastly API token stands in the code.
 *
 * It changes what the edge serves, purges it, and reads logging endpoints with the credentials in them.
 *
 * ## In a file
 *
 * ```env bad
 * FASTLY_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * Fastly.ApiClient.instance.authenticate(process.env.FASTLY_API_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * FASTLY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * FASTLY_SERVICE_ID=SU1Z0isxPaozGVKXdv0eY
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/fastly-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Fastly API token stands in the code.",
  fix: "Delete the token in the account, and make one for one service and purging alone where that is enough.",
  inTests: true,
  keywords: ["fastly"],
  named: ["fastlyapitoken", "fastlyapikey", "fastlytoken", "fastlykey"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 32),
} satisfies SecretRule;
