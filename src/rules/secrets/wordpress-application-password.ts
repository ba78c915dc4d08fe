/**
 * A WordPress application password stands in the code.
 *
 * It is a login without second factor: it does all that its user may through the API, for an administrator users and content.
 *
 * ## In source code
 *
 * ```js bad
 * import WPAPI from "wpapi";
 *
 * const wordpress = new WPAPI({ endpoint: "https://acme.com/wp-json", username: "editor", password: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import WPAPI from "wpapi";
 *
 * const wordpress = new WPAPI({ endpoint: "https://acme.com/wp-json", username: "editor", password: process.env.WP_APP_PASSWORD });
 * ```
 *
 * ## Not reported
 *
 * A placeholder and a sentence:
 *
 * ```js good
 * const password = "xxxx xxxx xxxx xxxx xxxx xxxx";
 * const wordpressPasswordHint = "Once more with that form";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const group = () => lettersOf(random, alphabets.base62, 4);
  return [
    `a${lettersOf(random, alphabets.base62, 2)}7`,
    group(),
    group(),
    group(),
    group(),
    `${lettersOf(random, alphabets.base62, 3)}K`,
  ].join(" ");
}

export default {
  id: "secrets/wordpress-application-password",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A WordPress application password stands in the code.",
  fix: "Revoke the password at WordPress now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["wp_", "wp-", "wpapi", "wpapp", "wppass", "wordpress", "applicationpassword", "application_password"],
  named: ["password", "passwd", "pass", "wordpress", "wpapp", "applicationpassword"],
  pattern: /(?<![\w-] ?)[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5}(?! ?[\w-])/g,
  verify: (password) =>
    isRandom(password.replaceAll(" ", "")) && /\d/.test(password) && /[A-Z]/.test(password) && /[a-z]/.test(password),
  sample,
} satisfies SecretRule;
