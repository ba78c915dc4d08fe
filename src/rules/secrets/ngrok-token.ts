/**
 * An ngrok token or API key stands in the code.
 *
 * It opens tunnels under your reserved domains, so that its holder can stand in for your development or webhook address.
 *
 * ## In source code
 *
 * ```js bad
 * import ngrok from "@ngrok/ngrok";
 *
 * const listener = await ngrok.forward({ addr: 8080, authtoken: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import ngrok from "@ngrok/ngrok";
 *
 * const listener = await ngrok.forward({ addr: 8080, authtoken: process.env.NGROK_AUTHTOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * NGROK_AUTHTOKEN=2xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/ngrok-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An ngrok token or API key stands in the code.",
  fix: "Revoke the token at ngrok now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["ngrok"],
  named: ["ngrok", "authtoken", "apikey"],
  pattern: /(?<![\w-])(?:cr_|ak_)?[123][0-9A-Za-z]{26}_[0-9A-Za-z]{17,24}(?![\w-])/g,
  verify: (token) => isRandom(token.replace(/^(?:cr|ak)_/, "")),
  sample: (random) => `2${lettersOf(random, alphabets.base62, 26)}_${lettersOf(random, alphabets.base62, 21)}`,
} satisfies SecretRule;
