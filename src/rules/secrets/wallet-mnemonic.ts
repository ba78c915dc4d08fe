/**
 * The recovery phrase of a wallet stands in the code.
 *
 * All keys of the wallet are computed from these words. Programs watch public repositories for them and empty the wallet
 * within seconds; nobody can bring back what was transferred.
 *
 * ## In source code
 *
 * ```js bad
 * import { HDNodeWallet } from "ethers";
 *
 * const mnemonic = "{{sample}}"; // finding
 * const wallet = HDNodeWallet.fromPhrase(mnemonic);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { HDNodeWallet } from "ethers";
 *
 * const mnemonic = process.env.MNEMONIC;
 * const wallet = HDNodeWallet.fromPhrase(mnemonic);
 * ```
 *
 * ## Not reported
 *
 * The phrase of development networks, and a sentence:
 *
 * ```js good
 * const mnemonic = "test test test test test test test test test test test junk";
 * const mnemonicHint = "write down the twelve words and keep them where nobody but you looks";
 * ```
 *
 * ## Out of scope
 *
 * Whether the last word's check bits are right is not looked at.
 */
import type { SecretRule } from "../../model/rule.ts";

/** Some of the 2,048 words of BIP 39. */
const someWords =
  "absorb antenna bamboo canyon dolphin ethics fabric galaxy hazard insect jungle kidney lecture magnet napkin orchard panther quantum rebel saddle tobacco umbrella velvet walnut youth zebra";

/** Words that are not in the list of BIP 39 and that hardly a sentence does without. */
const noWordOfIt =
  /\b(?:the|and|for|with|your|from|are|not|has|its|was|must|should|which|where|words?|mnemonic|phrase)\b/;

/** The phrases that everybody knows, such as the one of Hardhat and Foundry, say one word again and again. */
function isPhrase(phrase: string): boolean {
  const words = phrase.split(" ");
  return new Set(words).size >= 0.75 * words.length && !noWordOfIt.test(phrase);
}

function sample(random: () => number): string {
  const words = someWords.split(" ");
  const count = random() < 0.5 ? 12 : 24;
  return Array.from({ length: count }, () => words.splice(Math.floor(random() * words.length), 1)[0]).join(" ");
}

export default {
  id: "secrets/wallet-mnemonic",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [321, 798],
  owasp: "A07:2021",
  message: "The recovery phrase of a wallet stands in the code.",
  fix: "Move what the wallet holds to a new one now, and read its phrase from a secret store or use a hardware wallet.",
  inTests: false,
  keywords: [
    "mnemonic",
    "seedphrase",
    "seed_phrase",
    "recoveryphrase",
    "recovery_phrase",
    "secretphrase",
    "wallet",
    "hardhat",
  ],
  named: ["mnemonic", "seedphrase", "recoveryphrase", "secretphrase", "walletseed", "fromphrase", "walletphrase"],
  pattern: /(?<![\w-]|[a-z] )[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4}(?![\w-]| [a-z])/g,
  verify: isPhrase,
  sample,
} satisfies SecretRule;
