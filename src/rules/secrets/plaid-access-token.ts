/**
 * A Plaid access token of a user stands in the code.
 *
 * It stands for one person's login at a bank: with the client's secret it reads their accounts, balances and
 * transactions, and it does not expire.
 *
 * ## In source code
 *
 * ```js bad
 * const { data } = await plaid.accountsGet({ access_token: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const { data } = await plaid.accountsGet({ access_token: process.env.PLAID_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const token = "access-production-00000000-0000-0000-0000-000000000000";
 * const sandbox = "access-sandbox-de3ce8ef-33f8-452c-a685-8671031fc0f6";
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/plaid-access-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Plaid access token of a user stands in the code.",
  fix: "Remove the item with `/item/remove` or rotate its token, and keep tokens in an encrypted store.",
  inTests: true,
  keywords: ["access-production-", "access-development-"],
  pattern: /(?<![\w-])access-(?:production|development)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(-36)),
  sample: (random) => `access-production-${uuidOf(random)}`,
} satisfies SecretRule;
