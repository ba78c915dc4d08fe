/**
 * An Akamai EdgeGrid client secret stands in the code.
 *
 * With the tokens beside it in `.edgerc` it signs calls that change or purge what your visitors are served.
 *
 * ## In a file
 *
 * ```env bad file=.edgerc
 * [default]
 * client_secret = {{sample}} # finding
 * host = akab-acmeshop00000000-edge000000000000.luna.akamaiapis.net
 * ```
 *
 * ```js good
 * const eg = new EdgeGrid({ path: process.env.EDGERC, section: "default" });
 * ```
 *
 * ## Not reported
 *
 * ```env good file=.edgerc
 * [default]
 * client_secret = xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * host = akab-xxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx.luna.akamaiapis.net
 * ```
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/akamai-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Akamai EdgeGrid client secret stands in the code.",
  fix: "Deactivate the credential in Identity and Access Management, and keep `.edgerc` out of the repository.",
  inTests: true,
  keywords: ["akab-", "akamai", "edgegrid"],
  named: ["clientsecret", "akamaisecret"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}=(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => base64Of(random, 32),
} satisfies SecretRule;
