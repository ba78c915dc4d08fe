/**
 * The client secret of a Kinde application stands in the code.
 *
 * A machine-to-machine application gets tokens for Kinde's management API with it, which reads and changes all users;
 * others let anyone pass as the application.
 *
 * ## In an environment file
 *
 * ```env bad
 * KINDE_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * An example file names the variable and leaves its value out:
 *
 * ```env good file=.env.example
 * KINDE_CLIENT_SECRET=
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```env good
 * KINDE_CLIENT_SECRET=your_kinde_client_secret
 * KINDE_CLIENT_ID=5f4dcc3b5aa765d61d8327deb882cf99
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/kinde-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The client secret of a Kinde application stands in the code.",
  fix: "Rotate the secret in Kinde's settings, then read it from the environment.",
  inTests: true,
  keywords: ["kinde"],
  named: ["kindeclientsecret", "kindesecret", "kindemanagementclientsecret", "kindem2mclientsecret"],
  pattern: /(?<![\w+/-])[0-9A-Za-z]{48,64}(?![\w+/=-])/g,
  verify: isRandom,
  sample: (random) =>
    random() < 0.5 ? lettersOf(random, alphabets.base62, 50) : lettersOf(random, alphabets.base62, 56),
} satisfies SecretRule;
