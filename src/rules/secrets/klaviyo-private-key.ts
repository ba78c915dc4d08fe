/**
 * A private Klaviyo API key stands in the code.
 *
 * It reads the profiles and orders of all customers and sends campaigns to them in your name.
 *
 * ## In source code
 *
 * ```js bad
 * import { ApiKeySession, ProfilesApi } from "klaviyo-api";
 *
 * const profiles = new ProfilesApi(new ApiKeySession("{{sample}}")); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { ApiKeySession, ProfilesApi } from "klaviyo-api";
 *
 * const profiles = new ProfilesApi(new ApiKeySession(process.env.KLAVIYO_PRIVATE_KEY));
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * KLAVIYO_PRIVATE_KEY=pk_0123456789012345678901234567890123
 * ```
 *
 * ## Out of scope
 *
 * The site id of six letters is public: browsers send events with it.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/klaviyo-private-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A private Klaviyo API key stands in the code.",
  fix: "Revoke the key at Klaviyo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pk_"],
  pattern: /(?<![0-9A-Za-z])pk_[0-9a-f]{34}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(3)),
  sample: (random) => `pk_${lettersOf(random, alphabets.hex, 34)}`,
} satisfies SecretRule;
