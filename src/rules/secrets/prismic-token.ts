/**
 * A Prismic access token stands in the code.
 *
 * It reads all content of the repository, with releases that are not published yet.
 *
 * ## In source code
 *
 * ```js bad
 * import * as prismic from "@prismicio/client";
 *
 * const client = prismic.createClient("acme", { accessToken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import * as prismic from "@prismicio/client";
 *
 * const client = prismic.createClient("acme", { accessToken: process.env.PRISMIC_ACCESS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PRISMIC_ACCESS_TOKEN=MC5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/prismic-token",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Prismic access token stands in the code.",
  fix: "Revoke the token at Prismic now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mc5"],
  named: ["prismic", "accesstoken"],
  pattern: /(?<![\w.-])MC5[\w-]{40,160}={0,2}(?![\w.-])/g,
  verify: (token) => isRandom(token.slice(3)),
  sample: (random) => `MC5${lettersOf(random, alphabets.base64url, 70)}`,
} satisfies SecretRule;
