/**
 * The live secret of a Stytch project stands in the code.
 *
 * Its holder reads the project's users, makes sessions for them and changes how they sign in.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client } from "stytch";
 *
 * const stytch = new Client({ project_id: "project-live-11111111-1111-4111-8111-111111111111", secret: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client } from "stytch";
 *
 * const stytch = new Client({ project_id: "project-live-11111111-1111-4111-8111-111111111111", secret: process.env.STYTCH_SECRET });
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```js good
 * const secret = "secret-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/stytch-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The live secret of a Stytch project stands in the code.",
  fix: "Rotate the secret in Stytch's dashboard, then read the new one from the environment.",
  inTests: true,
  keywords: ["secret-live-"],
  pattern: /(?<![\w-])secret-live-[\w-]{36}={0,2}(?![\w=-])/g,
  verify: (secret) => isRandom(secret.slice("secret-live-".length)),
  sample: (random) =>
    random() < 0.5
      ? `secret-live-${lettersOf(random, alphabets.base64url, 35)}8=`
      : `secret-live-${lettersOf(random, alphabets.base64url, 36)}`,
} satisfies SecretRule;
