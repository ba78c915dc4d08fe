/**
 * A private key of 64 hexadecimal digits, such as an Ethereum account's, stands in the code.
 *
 * Whoever has it owns the account: bots watch public repositories for such keys and move the coins within minutes, and
 * contracts that the account may upgrade are theirs too.
 *
 * ## In source code
 *
 * ```js bad
 * export default {
 *   networks: { mainnet: { url: "https://rpc.acme.example", deployerPrivateKey: "{{sample}}" } }, // finding
 * };
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * export default {
 *   networks: { mainnet: { url: "https://rpc.acme.example", deployerPrivateKey: process.env.DEPLOYER_PRIVATE_KEY } },
 * };
 * ```
 *
 * ## Not reported
 *
 * The accounts that local test chains start with are known to everyone:
 *
 * ```js good
 * const hardhatPrivateKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
 * const oneAsPrivateKey = "0x0000000000000000000000000000000000000000000000000000000000000001";
 * const transactionHash = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** How the keys of the accounts begin that Hardhat, Anvil and Ganache give to everyone. */
const testAccounts =
  /^(?:ac0974be|59c6995e|5de4111a|7c852118|47e179ec|8b3a350c|92db14e4|4bbbf85c|dbda1821|2a871d07|4f3edf98|6cbed15c)/i;

function isPrivateKey(value: string): boolean {
  const digits = value.replace(/^0x/i, "");
  return !testAccounts.test(digits) && isRandom(digits.toLowerCase());
}

export default {
  id: "secrets/hex-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A private key of 64 hexadecimal digits, such as an Ethereum account's, stands in the code.",
  fix: "Move what the account holds and its rights to a new account, whose key a secret store or a hardware wallet keeps.",
  inTests: true,
  keywords: ["private", "privkey", "deployer", "wallet", "owner", "signer"],
  named: ["privatekey", "privkey", "deployerkey", "walletkey", "ownerkey", "signerkey", "walletsecret", "deployerpk"],
  pattern: /(?<![\w-])(?:0x)?[0-9a-f]{64}(?![\w-])/gi,
  verify: isPrivateKey,
  sample: (random) =>
    random() < 0.5 ? `0x${lettersOf(random, alphabets.hex, 64)}` : lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
