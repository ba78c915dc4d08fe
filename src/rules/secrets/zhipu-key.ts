/**
 * An API key of Zhipu AI (GLM, Z.ai) stands in the code.
 *
 * Its holder runs models at your expense until the balance is used up.
 *
 * ## In an environment file
 *
 * ```env bad
 * ZHIPUAI_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * ZHIPUAI_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * ZHIPUAI_API_KEY=your-api-id.your-api-secret
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/zhipu-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Zhipu AI (GLM, Z.ai) stands in the code.",
  fix: "Delete the key in Zhipu's console, then read its successor from the environment.",
  inTests: true,
  keywords: ["zhipu", "glm", "zai", "z_ai", "bigmodel"],
  named: ["zhipuapikey", "zhipuaiapikey", "zhipukey", "glmapikey", "zaiapikey", "bigmodelapikey"],
  pattern: /(?<![\w.-])[0-9a-f]{32}\.[0-9A-Za-z]{16}(?![\w.-])/g,
  verify: (key) => isRandom(key.slice(0, 32)) && isRandom(key.slice(33)),
  sample: (random) => `${lettersOf(random, alphabets.hex, 32)}.${lettersOf(random, alphabets.base62, 16)}`,
} satisfies SecretRule;
