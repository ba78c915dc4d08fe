/**
 * An API key of NVIDIA's model catalog stands in the code.
 *
 * Its holder runs models at your expense and pulls the containers and models that your organization may.
 *
 * ## In an environment file
 *
 * ```env bad
 * NVIDIA_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * NVIDIA_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * NVIDIA_API_KEY=nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/nvidia-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of NVIDIA's model catalog stands in the code.",
  fix: "Revoke the key at build.nvidia.com, then read its successor from the environment.",
  inTests: true,
  keywords: ["nvapi-"],
  pattern: /(?<![\w-])nvapi-[\w-]{64}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) => `nvapi-${lettersOf(random, alphabets.base64url, 64)}`,
} satisfies SecretRule;
