/**
 * An Alchemy API key stands in the code.
 *
 * It sends requests to the chain at your cost, and blocks your own where the limit is used up.
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
 * const provider = new JsonRpcProvider(`https://eth-mainnet.g.alchemy.com/v2/${process.env.ALCHEMY_API_KEY}`);
 * ```
 *
 * ## Not reported
 *
 * The key of the documentation and a placeholder:
 *
 * ```js good
 * const demo = "https://eth-mainnet.g.alchemy.com/v2/demo";
 * const placeholder = "https://eth-mainnet.g.alchemy.com/v2/your-api-key-goes-here-now-1234";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [
    `https://eth-mainnet.g.alchemy.com/v2/${draw(base64url, 32)}`,
    `https://polygon-mainnet.alchemyapi.io/v2/${draw(base64url, 32)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/alchemy-api-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Alchemy API key stands in the code.",
  fix: "Revoke the key at Alchemy now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["alchemy.com/", "alchemyapi.io/"],
  pattern:
    /(?:https|wss):\/\/[a-z0-9-]{1,40}\.(?:g\.alchemy\.com|alchemyapi\.io|ws\.alchemyapi\.io)\/(?:nft\/)?v\d\/[\w-]{20,40}(?![\w-])/g,
  verify: (address) => isRandom(address.slice(address.lastIndexOf("/") + 1)),
  sample,
} satisfies SecretRule;
