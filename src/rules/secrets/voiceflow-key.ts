/**
 * An API key of Voiceflow stands in the code.
 *
 * Its holder talks to the agent at your expense and reads the transcripts of your users.
 *
 * ## In an environment file
 *
 * ```env bad
 * VOICEFLOW_API_KEY={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * VOICEFLOW_API_KEY=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * VOICEFLOW_API_KEY=VF.DM.000000000000000000000000.0000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/voiceflow-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An API key of Voiceflow stands in the code.",
  fix: "Regenerate the key in Voiceflow's settings, then read it from the environment.",
  inTests: true,
  keywords: ["vf.dm.", "vf.ws."],
  pattern: /(?<![\w.-])VF\.(?:DM|WS)\.[0-9a-f]{24}\.[0-9A-Za-z]{16}(?![\w.-])/g,
  verify: (key) => isRandom(key.slice(6)),
  sample: (random) =>
    random() < 0.5
      ? `VF.DM.${lettersOf(random, alphabets.hex, 24)}.${lettersOf(random, alphabets.base62, 16)}`
      : `VF.WS.${lettersOf(random, alphabets.hex, 24)}.${lettersOf(random, alphabets.base62, 16)}`,
} satisfies SecretRule;
