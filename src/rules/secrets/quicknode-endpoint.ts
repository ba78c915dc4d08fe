/**
 * The address of a QuickNode endpoint stands in the code.
 *
 * The address is all that is asked for: whoever has it sends requests to the chain at your cost.
 *
 * ## In source code
 *
 * ```js bad
 * import { JsonRpcProvider } from "ethers";
 *
 * const provider = new JsonRpcProvider("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { JsonRpcProvider } from "ethers";
 *
 * const provider = new JsonRpcProvider(process.env.QUICKNODE_URL);
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const endpoint = "https://calm-red-river.quiknode.pro/0123456789abcdef0123456789abcdef01234567/";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/quicknode-endpoint",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The address of a QuickNode endpoint stands in the code.",
  fix: "Replace the endpoint's token at QuickNode now, then read the address from the environment or a secret store.",
  inTests: true,
  keywords: [".quiknode.pro/"],
  pattern: /(?:https|wss):\/\/[a-z0-9.-]{3,80}\.quiknode\.pro\/[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: (address) => isRandom(address.slice(-40)),
  sample: (random) => `https://calm-red-river.quiknode.pro/${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
