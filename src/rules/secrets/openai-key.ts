/**
 * An API key of OpenAI stands in the code.
 *
 * Its holder runs models at your expense and reads the files, threads and fine-tuned models of the project; an admin
 * key (`sk-admin-`) makes further keys and members for the whole organization.
 *
 * ## In source code
 *
 * ```js bad
 * import OpenAI from "openai";
 *
 * const openai = new OpenAI({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import OpenAI from "openai";
 *
 * const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const openai = new OpenAI({ apiKey: "sk-proj-xxxxxxxxxxxxxxxxxxxxxxxx" });
 * const isOpenAiKey = (key) => key.startsWith("sk-") && key.includes("T3BlbkFJ");
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/openai-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of OpenAI stands in the code.",
  fix: "Revoke the key at platform.openai.com, then read its successor from the environment.",
  inTests: true,
  keywords: ["t3blbkfj"],
  pattern: /(?<![\w-])sk-(?:(?:proj|svcacct|admin|None)-[\w-]{20,120}|[0-9A-Za-z]{20})T3BlbkFJ[\w-]{20,120}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(key.indexOf("T3BlbkFJ") + "T3BlbkFJ".length)),
  sample: (random) =>
    random() < 0.5
      ? `sk-proj-${lettersOf(random, alphabets.base64url, 74)}T3BlbkFJ${lettersOf(random, alphabets.base64url, 74)}`
      : `sk-${lettersOf(random, alphabets.base62, 20)}T3BlbkFJ${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
