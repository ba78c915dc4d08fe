/**
 * A login of a container registry stands in the code.
 *
 * It is user and password in base64, which is no protection: its holder pulls your private images and, with most
 * logins, pushes his own.
 *
 * ## In Docker's configuration
 *
 * ```json bad file=config.json
 * { "auths": { "ghcr.io": { {{sample}} } } } // finding
 * ```
 *
 * ```json good file=config.json
 * { "credsStore": "secretservice" }
 * ```
 *
 * ## Not reported
 *
 * A placeholder, also one in base64:
 *
 * ```json good file=config.json
 * { "auths": { "ghcr.io": { "auth": "dXNlcm5hbWU6cGFzc3dvcmQ=" }, "docker.io": { "auth": "<base64>" } } }
 * ```
 */
import { alphabets, isStandInPassword, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isAuth(field: string): boolean {
  const login = Buffer.from(field.split('"').at(-2) ?? "", "base64").toString("utf8");
  const { user = "", password = "" } = /^(?<user>[\w.@$+ -]{1,100}):(?<password>[!-~]+)$/.exec(login)?.groups ?? {};
  return !isStandInPassword(password, user);
}

export default {
  id: "secrets/docker-registry-auth",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A login of a container registry stands in the code.",
  fix: "Change the password or token, and use a credential helper.",
  inTests: true,
  keywords: ['"auth'],
  pattern: /\\?"auth\\?"\s{0,4}:\s{0,4}\\?"[0-9A-Za-z+/]{16,4000}={0,2}\\?"/g,
  verify: isAuth,
  sample: (random) => `"auth": "${Buffer.from(`shop:${lettersOf(random, alphabets.base62, 27)}`).toString("base64")}"`,
} satisfies SecretRule;
