/**
 * An API key of ElevenLabs stands in the code.
 *
 * Its holder speaks with your cloned voices at your expense and reads what was made before.
 *
 * ## In source code
 *
 * ```js bad
 * import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";
 *
 * const client = new ElevenLabsClient({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";
 *
 * const client = new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const client = new ElevenLabsClient({ apiKey: "sk_000000000000000000000000000000000000000000000000" });
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/elevenlabs-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of ElevenLabs stands in the code.",
  fix: "Delete the key in ElevenLabs' settings, then read its successor from the environment.",
  inTests: true,
  keywords: ["sk_"],
  pattern: /(?<![\w-])sk_[0-9a-f]{48}(?![\w-])/g,
  verify: (key) => isRandom(key.slice(3)),
  sample: (random) => `sk_${lettersOf(random, alphabets.hex, 48)}`,
} satisfies SecretRule;
