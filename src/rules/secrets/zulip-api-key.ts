/**
 * A Zulip API key stands in the code.
 *
 * It does what its owner or bot may do: read streams and private messages and write in that name.
 *
 * ## In source code
 *
 * ```js bad
 * import zulipInit from "zulip-js";
 *
 * const zulipApiKey = "{{sample}}"; // finding
 * const zulip = await zulipInit({ username: "bot@acme.com", apiKey: zulipApiKey, realm: "https://chat.acme.com" });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import zulipInit from "zulip-js";
 *
 * const zulipApiKey = process.env.ZULIP_API_KEY;
 * const zulip = await zulipInit({ username: "bot@acme.com", apiKey: zulipApiKey, realm: "https://chat.acme.com" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ZULIP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/zulip-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Zulip API key stands in the code.",
  fix: "Revoke the key at Zulip now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["zulip"],
  named: ["zulipapikey", "zulipkey", "zulipbotkey", "zulipbotapikey", "apikey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
