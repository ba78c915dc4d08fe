/**
 * A GitLab token of limited use stands in the code: for feeds, incoming mail, triggers or feature flags.
 *
 * A feed token (`glft-`) reads the activity and calendar of its owner, private projects included; an incoming mail
 * token files issues and comments in the owner's name; a trigger token starts pipelines on any branch.
 *
 * ## In a shell script
 *
 * ```sh bad
 * curl -X POST -F token={{sample}} -F ref=main https://gitlab.example.com/api/v4/projects/1/trigger/pipeline # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```sh good
 * curl -X POST -F token=$GITLAB_TRIGGER_TOKEN -F ref=main https://gitlab.example.com/api/v4/projects/1/trigger/pipeline
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```sh good
 * curl -X POST -F token=glptt-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx -F ref=main https://gitlab.example.com/trigger
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gitlab-feed-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A GitLab token of limited use stands in the code: for feeds, incoming mail, triggers or feature flags.",
  fix: "Reset the token in GitLab's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["glft-", "glimt-", "glptt-", "glffct-"],
  pattern:
    /(?<![\w-])(?:glft-(?:[0-9a-f]{64}-\d{1,12}|[\w-]{20})|glimt-[0-9a-z]{25}|glptt-[0-9a-f]{40}|glffct-[\w-]{20})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(token.indexOf("-") + 1)),
  sample: (random) =>
    random() < 0.5
      ? `glft-${lettersOf(random, alphabets.base64url, 20)}`
      : `glptt-${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
