/**
 * An API key of Weights & Biases stands in the code.
 *
 * It stands for a person: its holder reads the runs, data sets and models of all their teams and can replace a model.
 *
 * ## In an environment file
 *
 * ```env bad
 * WANDB_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * WANDB_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * WANDB_API_KEY=your_wandb_api_key
 * WANDB_GIT_COMMIT=3c59dc048e8850243be8079a5c74d079e7f3c1b2
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/wandb-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Weights & Biases stands in the code.",
  fix: "Delete the key in the user settings of Weights & Biases, then read its successor from the environment.",
  inTests: true,
  keywords: ["wandb"],
  named: ["wandbapikey", "wandbkey", "wandbtoken"],
  pattern: /(?<![\w-])[0-9a-f]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
