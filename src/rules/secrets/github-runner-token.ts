/**
 * A registration token of a GitHub Actions runner stands in the code.
 *
 * For one hour it joins a machine to your repository or organization, which is then given your jobs and their secrets.
 *
 * ## In a script
 *
 * ```sh bad
 * ./config.sh --url https://github.com/acme/shop --runner-token {{sample}} # finding
 * ```
 *
 * ```sh good
 * ./config.sh --url https://github.com/acme/shop --token "$RUNNER_TOKEN"
 * ```
 *
 * ## Not reported
 *
 * ```sh good
 * ./config.sh --url https://github.com/acme/shop --runner-token AXXXXXXXXXXXXXXXXXXXXXXXXXXXX
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/github-runner-token",
  kind: "secret",
  severity: "medium",
  confidence: "medium",
  cwe: [798],
  owasp: "A07:2021",
  message: "A registration token of a GitHub Actions runner stands in the code.",
  fix: "Remove runners that you do not know, and let the token be fetched when the runner starts.",
  inTests: true,
  keywords: ["runner"],
  named: ["runnertoken", "runnerregistrationtoken", "actionsrunnertoken", "githubrunnertoken", "registrationtoken"],
  pattern: /(?<![0-9A-Za-z_-])A[0-9A-Z]{28}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(1)),
  sample: (random) => `A${lettersOf(random, alphabets.upper, 28)}`,
} satisfies SecretRule;
