/**
 * The signing secret of a Linear webhook stands in the code.
 *
 * With it anyone sends your service events that it takes for Linear's.
 *
 * ## In source code
 *
 * ```js bad
 * import { LinearWebhookClient } from "@linear/sdk/webhooks";
 *
 * const webhooks = new LinearWebhookClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { LinearWebhookClient } from "@linear/sdk/webhooks";
 *
 * const webhooks = new LinearWebhookClient(process.env.LINEAR_WEBHOOK_SECRET);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LINEAR_WEBHOOK_SECRET=lin_wh_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/linear-webhook-secret",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The signing secret of a Linear webhook stands in the code.",
  fix: "Revoke the secret at Linear now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["lin_wh_"],
  pattern: /(?<![0-9A-Za-z])lin_wh_[0-9A-Za-z]{20,50}(?!\w)/g,
  verify: (value) => isRandom(value.slice(7)),
  sample: (random) => `lin_wh_${lettersOf(random, alphabets.base62, 40)}`,
} satisfies SecretRule;
