/**
 * A Mattermost token stands in the code.
 *
 * It does what its owner may do, in every team: read private channels, write in the owner's name, and for an administrator's
 * token create users.
 *
 * ## In source code
 *
 * ```js bad
 * import { Client4 } from "@mattermost/client";
 *
 * const mattermost = new Client4();
 * mattermost.setUrl("https://chat.acme.com");
 * const mattermostToken = "{{sample}}"; // finding
 * mattermost.setToken(mattermostToken);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Client4 } from "@mattermost/client";
 *
 * const mattermost = new Client4();
 * mattermost.setUrl("https://chat.acme.com");
 * const mattermostToken = process.env.MATTERMOST_TOKEN;
 * mattermost.setToken(mattermostToken);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MATTERMOST_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mattermost-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mattermost token stands in the code.",
  fix: "Revoke the token at Mattermost now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mattermost"],
  named: [
    "mattermosttoken",
    "mattermostbottoken",
    "mattermostaccesstoken",
    "mattermostapitoken",
    "mattermostpersonaltoken",
    "mmtoken",
    "token",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9a-z]{26}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.lower, 26),
} satisfies SecretRule;
