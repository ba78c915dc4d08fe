/**
 * A Statsig server or console key stands in the code.
 *
 * A server secret downloads all rules of all feature flags; a console key changes them, which changes what your program does.
 *
 * ## In source code
 *
 * ```js bad
 * import { Statsig } from "@statsig/statsig-node-core";
 *
 * const statsig = new Statsig("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Statsig } from "@statsig/statsig-node-core";
 *
 * const statsig = new Statsig(process.env.STATSIG_SERVER_SECRET);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * STATSIG_SERVER_SECRET=secret-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * Client keys (`client-`) are made for browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`secret-${draw(base62, 40)}`, `console-${draw(base62, 40)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/statsig-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Statsig server or console key stands in the code.",
  fix: "Revoke the key at Statsig now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["statsig"],
  named: ["statsig", "apikey", "secret"],
  pattern: /(?<![\w-])(?:secret|console)-[0-9A-Za-z]{36,64}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.indexOf("-") + 1)),
  sample,
} satisfies SecretRule;
