/**
 * A Jenkins API token stands in the code.
 *
 * It starts jobs as its owner; an administrator's runs any Groovy script on the controller, which knows all
 * credentials.
 *
 * ## In a file
 *
 * ```env bad
 * JENKINS_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const auth = `${process.env.JENKINS_USER}:${process.env.JENKINS_API_TOKEN}`;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * JENKINS_API_TOKEN=11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/jenkins-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Jenkins API token stands in the code.",
  fix: "Revoke the token at the user, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["jenkins"],
  named: ["jenkinsapitoken", "jenkinstoken", "jenkinsusertoken", "jenkinsapikey", "jenkinspassword"],
  pattern: /(?<![0-9A-Za-z_-])11[0-9a-f]{32}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample: (random) => `11${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
