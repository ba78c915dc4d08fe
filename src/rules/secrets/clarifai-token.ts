/**
 * A personal access token of Clarifai stands in the code.
 *
 * It stands for a person: its holder runs models at your expense and reads the images and texts of their applications.
 *
 * ## In an environment file
 *
 * ```env bad
 * CLARIFAI_PAT={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * CLARIFAI_PAT=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * CLARIFAI_PAT=your-clarifai-personal-access-token
 * CLARIFAI_MODEL_VERSION=5f4dcc3b5aa765d61d8327deb882cf99
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/clarifai-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A personal access token of Clarifai stands in the code.",
  fix: "Delete the token in Clarifai's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["clarifai"],
  named: ["clarifaipat", "clarifaiapikey", "clarifaitoken", "clarifaikey", "clarifaiaccesstoken"],
  pattern: /(?<![\w-])[0-9a-f]{32}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
