/**
 * A Logz.io token stands in the code.
 *
 * A shipping token writes into your logs, which hides or fakes an attack and costs by volume; an API token reads them.
 *
 * ## In source code
 *
 * ```js bad
 * import logzio from "logzio-nodejs";
 *
 * const logzioToken = "{{sample}}"; // finding
 * const logger = logzio.createLogger({ token: logzioToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import logzio from "logzio-nodejs";
 *
 * const logzioToken = process.env.LOGZIO_TOKEN;
 * const logger = logzio.createLogger({ token: logzioToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOGZIO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [draw(base62, 32), `${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/logzio-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Logz.io token stands in the code.",
  fix: "Revoke the token at Logz.io now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["logz"],
  named: ["logziotoken", "logzioshippingtoken", "logzioapitoken", "logziokey", "logzioapikey", "logzio", "token"],
  pattern:
    /(?<![0-9A-Za-z])(?:[0-9A-Za-z]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.replaceAll("-", "")),
  sample,
} satisfies SecretRule;
