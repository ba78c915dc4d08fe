/**
 * A credential of the ConfigCat management API stands in the code.
 *
 * It changes flags, so it turns features on and off for your users.
 *
 * ## In a file
 *
 * ```env bad
 * CONFIGCAT_BASIC_AUTH_PASSWORD={{sample}} # finding
 * ```
 *
 * ```js good
 * const password = process.env.CONFIGCAT_BASIC_AUTH_PASSWORD;
 * ```
 *
 * ## Not reported
 *
 * A placeholder, and an SDK key, which is made for browsers too:
 *
 * ```env good
 * CONFIGCAT_BASIC_AUTH_PASSWORD=<password>
 * CONFIGCAT_SDK_KEY=configcat-sdk-1/xxxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/configcat-credential",
  kind: "secret",
  severity: "high",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A credential of the ConfigCat management API stands in the code.",
  fix: "Delete the credential in the ConfigCat profile, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["configcat"],
  named: [
    "configcatbasicauthpassword",
    "configcatapipassword",
    "configcatpublicapipassword",
    "configcatmanagementpassword",
  ],
  pattern: /(?<![0-9A-Za-z+/])(?:[0-9a-f]{64}|[0-9A-Za-z]{40,80})(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
