/**
 * A Sanity token stands in the code.
 *
 * It reads drafts and, with the usual role of an editor, changes and deletes the content that your site shows.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClient } from "@sanity/client";
 *
 * const client = createClient({ projectId: "k2p9x7ab", dataset: "production", token: "{{sample}}", useCdn: false }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClient } from "@sanity/client";
 *
 * const client = createClient({ projectId: "k2p9x7ab", dataset: "production", token: process.env.SANITY_API_TOKEN, useCdn: false });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SANITY_API_TOKEN=skxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  return `sk${lettersOf(random, alphabets.base62, random() < 0.5 ? 80 : 178)}`;
}

export default {
  id: "secrets/sanity-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sanity token stands in the code.",
  fix: "Revoke the token at Sanity now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sanity"],
  named: ["sanity", "token"],
  pattern: /(?<![\w-])sk[0-9A-Za-z]{76,180}(?![\w-])/g,
  verify: (token) => isRandom(token.slice(2)),
  sample,
} satisfies SecretRule;
