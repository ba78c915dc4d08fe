/**
 * A Courier key stands in the code.
 *
 * It sends mail, texts and push messages to all users in your product's name, and reads what was sent to whom.
 *
 * ## In source code
 *
 * ```js bad
 * import { CourierClient } from "@trycourier/courier";
 *
 * const courier = new CourierClient({ authorizationToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { CourierClient } from "@trycourier/courier";
 *
 * const courier = new CourierClient({ authorizationToken: process.env.COURIER_AUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * COURIER_AUTH_TOKEN=pk_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { upper } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`pk_prod_${draw(upper, 28)}`, `dk_prod_${draw(upper, 28)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/courier-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Courier key stands in the code.",
  fix: "Revoke the key at Courier now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pk_prod_", "pk_test_", "dk_prod_"],
  pattern: /(?<![0-9A-Za-z])[pd]k_(?:prod|test)_[0-9A-Z]{28}(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.slice(8)),
  sample,
} satisfies SecretRule;
