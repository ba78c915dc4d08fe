/**
 * The address of a WeCom robot stands in the code.
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
 * await fetch(process.env.WECOM_WEBHOOK_URL, { method: "POST", body: JSON.stringify(message) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/wecom-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a WeCom robot stands in the code.",
  fix: "Remove the robot from the group now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["qyapi.weixin.qq.com/"],
  pattern:
    /https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(-36).replaceAll("-", "")),
  sample: (random) =>
    `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${lettersOf(random, alphabets.hex, 8)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 4)}-${lettersOf(random, alphabets.hex, 12)}`,
} satisfies SecretRule;
