/**
 * A password for SSH stands in the code.
 *
 * It opens a shell on the host from wherever the host can be reached, with no key and mostly no second factor.
 *
 * ## In a script
 *
 * ```sh bad
 * {{sample}} ssh deploy@shop.acme.com ./restart.sh # finding
 * ```
 *
 * Log in with a key, whose path the platform names:
 *
 * ```sh good
 * ssh -i "$DEPLOY_KEY_FILE" deploy@shop.acme.com ./restart.sh
 * ```
 *
 * ## Not reported
 *
 * Variables and placeholders:
 *
 * ```sh good
 * sshpass -p "$SSH_PASSWORD" ssh deploy@shop.acme.com
 * sshpass -p <password> ssh deploy@shop.acme.com
 * sshpass -f /run/secrets/ssh-password ssh deploy@shop.acme.com
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isPassword(command: string): boolean {
  const password = command.replace(/^sshpass\s+-p\s*/, "").replace(/["']/g, "");
  return !isPlaceholder(password) && !/^\$|^[a-z]+$|^[A-Z_]+$/.test(password);
}

function sample(random: () => number): string {
  return `sshpass -p b${lettersOf(random, alphabets.base62, 12)}7`;
}

export default {
  id: "secrets/sshpass-password",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A password for SSH stands in the code.",
  fix: "Change the password on the host now, and log in with a key that the platform's secret store holds.",
  inTests: false,
  keywords: ["sshpass"],
  pattern:
    /(?<![0-9A-Za-z])sshpass\s{1,4}-p\s{0,4}(?:'[^'\n]{1,100}'|"[^"\n$]{1,100}"|[^\s"'$`\\;|&<>()[\]{}]{4,100})/g,
  verify: isPassword,
  sample,
} satisfies SecretRule;
