/**
 * A Better Stack (Logtail) token stands in the code.
 *
 * A source token writes into your logs, which hides or fakes an attack and costs by volume; an API token reads them and
 * changes who is alerted.
 *
 * ## In source code
 *
 * ```js bad
 * import { Logtail } from "@logtail/node";
 *
 * const logtail = new Logtail("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Logtail } from "@logtail/node";
 *
 * const logtail = new Logtail(process.env.LOGTAIL_SOURCE_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOGTAIL_SOURCE_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/better-stack-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Better Stack (Logtail) token stands in the code.",
  fix: "Revoke the token at Better Stack now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["logtail", "betterstack", "better_stack", "betteruptime", "better_uptime"],
  named: [
    "logtail",
    "betterstacktoken",
    "betterstacksourcetoken",
    "betterstackapitoken",
    "betterstackapikey",
    "betteruptimetoken",
    "betteruptimeapikey",
    "betteruptimeapitoken",
    "sourcetoken",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{24}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies SecretRule;
