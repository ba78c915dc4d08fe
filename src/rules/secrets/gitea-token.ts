/**
 * An access token for Gitea, Forgejo or Codeberg stands in the code.
 *
 * Its holder reads and pushes code in the owner's repositories, and with the fitting scope administers the whole
 * server.
 *
 * ## In a configuration file
 *
 * ```yaml bad
 * plugins:
 *   gitea-release:
 *     gitea_token: {{sample}} # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```yaml good
 * plugins:
 *   gitea-release:
 *     gitea_token: ${GITEA_TOKEN}
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * GITEA_TOKEN=0000000000000000000000000000000000000000
 * GITEA_COMMIT=3c59dc048e8850243be8079a5c74d079e7f3c1b2
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/gitea-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token for Gitea, Forgejo or Codeberg stands in the code.",
  fix: "Delete the token in the account's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["gitea", "forgejo", "codeberg"],
  named: [
    "giteatoken",
    "giteaaccesstoken",
    "giteaapitoken",
    "giteaapikey",
    "forgejotoken",
    "forgejoapitoken",
    "codebergtoken",
  ],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
