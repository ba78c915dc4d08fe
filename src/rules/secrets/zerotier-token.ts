/**
 * A ZeroTier token stands in the code.
 *
 * It lets any machine join your private networks and changes who may reach what in them.
 *
 * ## In source code
 *
 * ```js bad
 * const zerotierToken = "{{sample}}"; // finding
 * const response = await fetch("https://api.zerotier.com/api/v1/network", { headers: { authorization: `token ${zerotierToken}` } });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.zerotier.com/api/v1/network", {
 *   headers: { authorization: `token ${process.env.ZEROTIER_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ZEROTIER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/zerotier-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A ZeroTier token stands in the code.",
  fix: "Revoke the token at ZeroTier now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["zerotier"],
  named: ["zerotiertoken", "zerotierapitoken", "zerotiercentraltoken", "zerotierapikey"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
