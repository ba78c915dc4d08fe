/**
 * An Expo access token stands in the code.
 *
 * It publishes updates to the app on your users' phones in its owner's name, without a store looking at them.
 *
 * ## In a script
 *
 * ```sh bad
 * EXPO_TOKEN={{sample}} npx eas update --auto # finding
 * ```
 *
 * The platform gives the variable to the command:
 *
 * ```sh good
 * npx eas update --auto
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * EXPO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/expo-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Expo access token stands in the code.",
  fix: "Revoke the token at Expo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["expo_token", "expo_access"],
  named: ["expotoken", "expoaccesstoken"],
  pattern: /(?<![\w-])[\w-]{40}(?![\w-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 40),
} satisfies SecretRule;
