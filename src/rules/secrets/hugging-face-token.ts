/**
 * A Hugging Face access token stands in the code.
 *
 * Its holder reads private models and data sets; with write access they replace a model's weights, which everyone who
 * loads the model then runs.
 *
 * ## In source code
 *
 * ```js bad
 * import { InferenceClient } from "@huggingface/inference";
 *
 * const client = new InferenceClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { InferenceClient } from "@huggingface/inference";
 *
 * const client = new InferenceClient(process.env.HF_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = new InferenceClient("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
 * const name = "hf_transformersTokenizersForTheBrowser";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/hugging-face-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Hugging Face access token stands in the code.",
  fix: "Invalidate the token in Hugging Face's settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["hf_", "api_org_"],
  pattern: /(?<![\w+/-])(?:hf_|api_org_)[0-9A-Za-z]{34}(?![\w+/=-])/g,
  verify: (token) => isRandom(token.slice(token.lastIndexOf("_") + 1)) && /[A-Z].*[A-Z].*[A-Z].*[A-Z]/.test(token),
  sample: (random) =>
    random() < 0.5
      ? `hf_${lettersOf(random, alphabets.base62, 33)}W`
      : `api_org_${lettersOf(random, alphabets.base62, 33)}K`,
} satisfies SecretRule;
