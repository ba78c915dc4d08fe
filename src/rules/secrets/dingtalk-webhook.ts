/**
 * The address of a DingTalk robot stands in the code.
 *
 * The address is all that is asked for: whoever has it writes in the group in the bot's name, which is a good place for a
 * link that colleagues are to click.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch("{{sample}}", { method: "POST", body: JSON.stringify(message) }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(process.env.DINGTALK_WEBHOOK_URL, { method: "POST", body: JSON.stringify(message) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://oapi.dingtalk.com/robot/send?access_token=YOUR_ACCESS_TOKEN";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dingtalk-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a DingTalk robot stands in the code.",
  fix: "Reset the robot's webhook in the group's settings now, then read its address from the environment or a secret store.",
  inTests: true,
  keywords: ["dingtalk.com/robot/"],
  pattern: /https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: (address) => isRandom(address.slice(-64)),
  sample: (random) => `https://oapi.dingtalk.com/robot/send?access_token=${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
