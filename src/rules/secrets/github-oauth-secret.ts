/**
 * The client secret of a GitHub app or OAuth app stands in the code.
 *
 * With it anyone can pass as your app in GitHub's sign-in: codes and refresh tokens of your users are then exchanged
 * for tokens that act in their repositories.
 *
 * ## In an environment file
 *
 * ```env bad
 * GITHUB_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * GITHUB_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * GITHUB_CLIENT_SECRET=0123456789abcdef0123456789abcdef01234567
 * GITHUB_SHA=9b2e1d0cf4a7356e8810f6bd8e2d30a1c59e7f44
 * ```
 *
 * ## Out of scope
 *
 * The value is 40 hexadecimal characters like a commit id, so the name before it decides.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/github-oauth-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a GitHub app or OAuth app stands in the code.",
  fix: "Make a new client secret on GitHub, delete this one, and read the new one from the environment.",
  inTests: true,
  keywords: ["github", "gh_"],
  named: [
    "githubclientsecret",
    "githuboauthsecret",
    "githuboauthclientsecret",
    "githubappsecret",
    "githubsecret",
    "ghclientsecret",
    "githubappclientsecret",
  ],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
