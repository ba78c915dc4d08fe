/**
 * A Zendesk API token stands in the code.
 *
 * With any agent's address it reads and changes every ticket, with what customers have attached, and acts as any agent.
 *
 * ## In source code
 *
 * ```js bad
 * import { createClient } from "node-zendesk";
 *
 * const zendeskToken = "{{sample}}"; // finding
 * const zendesk = createClient({ username: "agent@acme.com", token: zendeskToken, remoteUri: "https://acme.zendesk.com/api/v2" });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { createClient } from "node-zendesk";
 *
 * const zendeskToken = process.env.ZENDESK_API_TOKEN;
 * const zendesk = createClient({ username: "agent@acme.com", token: zendeskToken, remoteUri: "https://acme.zendesk.com/api/v2" });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * ZENDESK_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/zendesk-api-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Zendesk API token stands in the code.",
  fix: "Revoke the token at Zendesk now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["zendesk"],
  named: [
    "zendesktoken",
    "zendeskapitoken",
    "zendeskkey",
    "zendeskapikey",
    "zendesksecret",
    "zendeskaccesstoken",
    "token",
  ],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 40),
} satisfies SecretRule;
