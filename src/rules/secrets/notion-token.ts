/**
 * A Notion token stands in the code.
 *
 * It reads and changes every page and database that was shared with the integration, which in many companies is where
 * everything is written down.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client } from "@notionhq/client";
 *
 * const notion = new Client({ auth: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client } from "@notionhq/client";
 *
 * const notion = new Client({ auth: process.env.NOTION_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * NOTION_TOKEN=ntn_01234567890xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, digits } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`ntn_${draw(digits, 11)}${draw(base62, 35)}`, `secret_${draw(base62, 43)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/notion-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Notion token stands in the code.",
  fix: "Revoke the token at Notion now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ntn_", "secret_"],
  pattern: /(?<![0-9A-Za-z])(?:ntn_\d{11}[0-9A-Za-z]{35}|secret_[0-9A-Za-z]{43})(?![\w-])/g,
  verify: (token) => isRandom(token.slice(token.indexOf("_") + 1)),
  sample,
} satisfies SecretRule;
