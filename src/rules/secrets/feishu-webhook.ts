/**
 * The address of a Feishu or Lark robot stands in the code.
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
 * await fetch(process.env.FEISHU_WEBHOOK_URL, { method: "POST", body: JSON.stringify(message) });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const webhook = "https://open.feishu.cn/open-apis/bot/v2/hook/00000000-0000-0000-0000-000000000000";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://open.feishu.cn/open-apis/bot/v2/hook/${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
    `https://open.larksuite.com/open-apis/bot/v2/hook/${draw(hex, 8)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 4)}-${draw(hex, 12)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/feishu-webhook",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a Feishu or Lark robot stands in the code.",
  fix: "Remove the robot from the group now, then read the address of its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["/open-apis/bot/"],
  pattern:
    /https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(-36).replaceAll("-", "")),
  sample,
} satisfies SecretRule;
