/**
 * The client secret of an Auth0 application, or the secret that its sessions are encrypted with, stands in the code.
 *
 * Machine-to-machine applications turn it into access tokens, often for Auth0's management API with all users; a web
 * application's session secret makes a cookie for any user.
 *
 * ## In an environment file
 *
 * ```env bad
 * AUTH0_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * AUTH0_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * AUTH0_CLIENT_SECRET=YOUR_AUTH0_CLIENT_SECRET
 * AUTH0_CLIENT_ID=Yq3vL0mWkTz7RbXcN2dHsA4pGe8JfUoB
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/auth0-client-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message:
    "The client secret of an Auth0 application, or the secret that its sessions are encrypted with, stands in the code.",
  fix: "Rotate the secret in Auth0's dashboard, then read the new one from the environment.",
  inTests: true,
  keywords: ["auth0"],
  named: ["auth0clientsecret", "auth0secret", "auth0managementclientsecret", "auth0apisecret", "auth0mgmtclientsecret"],
  pattern: /(?<![\w-])[\w-]{64}(?![\w-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base64url, 64) : lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
