/**
 * A Pulumi access token stands in the code.
 *
 * It updates the stacks of the organization and decrypts their secrets; with Pulumi ESC it opens the cloud accounts
 * themselves.
 *
 * ## In a file
 *
 * ```env bad
 * PULUMI_ACCESS_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.PULUMI_ACCESS_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * PULUMI_ACCESS_TOKEN=pul-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * PULUMI_ACCESS_TOKEN=pul-abcdef0123456789abcdef0123456789abcdef01
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/pulumi-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Pulumi access token stands in the code.",
  fix: "Delete the token in Pulumi Cloud, and let the pipeline log in by OIDC.",
  inTests: true,
  keywords: ["pul-"],
  pattern: /(?<![0-9A-Za-z-])pul-[0-9a-f]{40}(?![0-9A-Za-z-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `pul-${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
