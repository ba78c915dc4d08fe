/**
 * The client secret of a Box app stands in the code.
 *
 * With server authentication it gets tokens for the files of the whole enterprise; otherwise it passes as your app in
 * the sign-in.
 *
 * ## In a configuration file
 *
 * ```json bad file=box.json
 * { "boxClientId": "acme", "boxClientSecret": "{{sample}}" } // finding
 * ```
 *
 * Pass the secret by the environment:
 *
 * ```json good file=box.json
 * { "boxClientId": "acme" }
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * BOX_CLIENT_SECRET=your_box_client_secret
 * SANDBOX_CLIENT_SECRET=Yq3vL0mWkTz7RbXcN2dHsA4pGe8JfUoB
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/box-client-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Box app stands in the code.",
  fix: "Reset the secret in Box's developer console, then read it from the environment.",
  inTests: true,
  keywords: ["box"],
  named: ["boxclientsecret", "boxappsecret"],
  pattern: /(?<![\w+/-])[0-9a-z]{32}(?![\w+/=-])/gi,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
