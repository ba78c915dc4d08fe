/**
 * A root key of Unkey stands in the code.
 *
 * Its holder makes, changes and revokes the API keys that your own customers use, as its permissions allow.
 *
 * ## In source code
 *
 * ```js bad
 * import { Unkey } from "@unkey/api";
 *
 * const unkey = new Unkey({ rootKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Unkey } from "@unkey/api";
 *
 * const unkey = new Unkey({ rootKey: process.env.UNKEY_ROOT_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const unkey = new Unkey({ rootKey: "unkey_xxxxxxxxxxxxxxxxxxxxxx" });
 * const name = "unkey_countTheLoginsOfEachUser";
 * ```
 */
import { isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export default {
  id: "secrets/unkey-root-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A root key of Unkey stands in the code.",
  fix: "Delete the root key in Unkey's dashboard, then read its successor from the environment.",
  inTests: true,
  keywords: ["unkey_"],
  pattern: /(?<![\w-])unkey_[1-9A-HJ-NP-Za-km-z]{20,30}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(6)) && /\d/.test(key),
  sample: (random) => `unkey_3${lettersOf(random, base58, 21)}`,
} satisfies SecretRule;
