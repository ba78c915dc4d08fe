/**
 * A GitLab runner's token or a CI job's token stands in the code.
 *
 * Whoever has a runner's token can register as that runner: it is then handed the jobs of the project or group, with
 * their source code and CI variables.
 *
 * ## In a configuration file
 *
 * ```toml bad file=config.toml
 * [[runners]]
 *   url = "https://gitlab.example.com"
 *   token = "{{sample}}" # finding
 * ```
 *
 * Let `gitlab-runner register` write the token where the runner runs:
 *
 * ```toml good file=config.template.toml
 * [[runners]]
 *   url = "https://gitlab.example.com"
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```toml good file=config.toml
 * token = "glrt-xxxxxxxxxxxxxxxxxxxx"
 * # Registration tokens began with GR1348941.
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gitlab-runner-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A GitLab runner's token or a CI job's token stands in the code.",
  fix: "Reset the runner's token in GitLab, and keep its config.toml out of the repository.",
  inTests: true,
  keywords: ["glrt-", "glrtr-", "gr1348941", "glcbt-"],
  pattern:
    /(?<![\w-])(?:glrtr?-(?:t[1-3]_)?[\w-]{20}|glrt-[\w-]{27,300}\.(?:01\.)?[0-9a-z]{9}|GR1348941[\w-]{20}|glcbt-(?:[0-9a-f]{1,5}_)?[\w-]{20})(?![\w-])/g,
  verify: (token) => isRandom(token.replace(/^(?:gl\w{2,3}-|GR1348941)/, "")),
  sample: (random) =>
    random() < 0.5
      ? `glrt-${lettersOf(random, alphabets.base64url, 20)}`
      : `glrt-t1_${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
