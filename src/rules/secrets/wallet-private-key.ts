/**
 * The private key of a wallet stands in the code.
 *
 * Programs watch public repositories for such keys and empty the wallet within seconds; nobody can bring back what was
 * transferred, or take a contract's ownership back.
 *
 * ## In source code
 *
 * ```js bad
 * import { Wallet } from "ethers";
 *
 * const wallet = new Wallet("{{sample}}", provider); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Wallet } from "ethers";
 *
 * const wallet = new Wallet(process.env.DEPLOYER_PRIVATE_KEY, provider);
 * ```
 *
 * ## Not reported
 *
 * A placeholder, and a hash under another name:
 *
 * ```js good
 * module.exports = {
 *   networks: { hardhat: { accounts: ["0x0000000000000000000000000000000000000000000000000000000000000001"] } },
 *   transaction: "0x9c1f7ab0d54e8d27b36ae2f1c5d8047be93a1f60c2d84b57e60f93ad218c7b45",
 * };
 * ```
 *
 * ## Out of scope
 *
 * Keys in test files, where every project has some that own nothing, and the keys that development networks give to
 * everybody.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** How the keys begin that Hardhat, Foundry and Ganache give to everybody. */
const known = /^(?:ac0974be|59c6995e|5de4111a|7c852118|47e179ec|8b3a350c|92db14e4|4bbbf85c|dbda1821|2a871d07|4f3edf98)/;

/** A number below the order of secp256k1 that looks drawn by chance. */
function isKey(value: string): boolean {
  const key = value.replace(/^0x/, "").toLowerCase();
  return isRandom(key) && !known.test(key) && !key.startsWith("ffffffffffffffff");
}

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`0x${draw(hex, 64)}`, draw(hex, 64)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/wallet-private-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "The private key of a wallet stands in the code.",
  fix: "Move what the wallet holds, and the contracts that it owns, to a new one now, and read its key from a secret store or a hardware wallet.",
  inTests: false,
  keywords: ["privatekey", "private_key", "private-key", "privkey", "wallet", "deployer", "hardhat", "ethers", "web3"],
  named: ["privatekey", "privkey", "wallet", "deployerkey", "ownerkey", "signerkey", "minterkey", "accounts"],
  pattern: /(?<![0-9A-Za-z])(?:0x)?[0-9a-fA-F]{64}(?![0-9A-Za-z])/g,
  verify: isKey,
  sample,
} satisfies SecretRule;
