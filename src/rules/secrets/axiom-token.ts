/**
 * An Axiom token stands in the code.
 *
 * A personal token reads and deletes all logs of the organisation; an API token does what its scopes allow.
 *
 * ## In source code
 *
 * ```js bad
 * import { Axiom } from "@axiomhq/js";
 *
 * const axiom = new Axiom({ token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Axiom } from "@axiomhq/js";
 *
 * const axiom = new Axiom({ token: process.env.AXIOM_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * AXIOM_TOKEN=xaat-01234567-0123-0123-0123-012345678901
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `xaat-${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    `xapt-${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/axiom-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Axiom token stands in the code.",
  fix: "Revoke the token at Axiom now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["xaat-", "xapt-"],
  pattern:
    /(?<![0-9A-Za-z])(?:xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(5).replaceAll("-", "")),
  sample,
} satisfies SecretRule;
