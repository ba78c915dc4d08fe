/**
 * A `.netrc` entry with a password stands in the code.
 *
 * curl, git and npm send it to the host without asking: whoever reads it can log in there as you.
 *
 * ## In a shell script
 *
 * ```sh bad
 * echo "{{sample}}" > ~/.netrc # finding
 * ```
 *
 * Write the file where the job runs, with the password from its environment:
 *
 * ```sh good
 * echo "machine git.acme.example login ci password $GIT_PASSWORD" > ~/.netrc
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```sh good
 * echo "machine git.acme.example login ci password <password>"
 * # Each machine has a login and a password of its own.
 * ```
 */
import { alphabets, isPlaceholder, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/netrc-password",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A `.netrc` entry with a password stands in the code.",
  fix: "Change the password, and let the job write the file from its environment.",
  inTests: true,
  keywords: ["machine"],
  pattern:
    /(?<![\w.-])machine\s{1,4}[\w.-]{3,100}\s{1,8}login\s{1,4}[^\s"'`]{1,100}\s{1,8}password\s{1,4}(?<secret>[^\s"'`<${*%]{6,200})(?![^\s"'`\\])/g,
  verify: (password) => !isPlaceholder(password),
  sample: (random) => `machine git.acme.example login ci password ${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
