/**
 * An age secret key stands in the code.
 *
 * It decrypts every file that was encrypted to it, with SOPS that is the whole configuration, and all older versions of
 * it in the history.
 *
 * ## A key file
 *
 * ```text bad file=keys.txt
 * # public key: age1...
 * {{sample}} # finding
 * ```
 *
 * ```js good
 * const key = process.env.SOPS_AGE_KEY;
 * ```
 *
 * ## Not reported
 *
 * The last six characters are check digits, so what was typed by hand to look like a key is told apart.
 *
 * ```env good
 * SOPS_AGE_KEY=AGE-SECRET-KEY-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
 * ```
 */
import { lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

const prefix = "age-secret-key-";
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The six letters of Bech32 (BIP 173) that close a key whose other letters are `key`. */
function checkLetters(key: string): string {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  for (const letter of key) values.push(letters.indexOf(letter));
  const rest = remainder([...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => letters[(rest >> shift) & 31]).join("");
}

function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const bits = generators.filter((_, bit) => ((sum >>> 25) >> bit) & 1);
    return bits.reduce((mixed, generator) => mixed ^ generator, ((sum & 0x1ffffff) << 5) ^ value);
  }, 1);
}

export default {
  id: "secrets/age-secret-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An age secret key stands in the code.",
  fix: "Make a new key (`age-keygen`), encrypt the files to it, and change the secrets in them.",
  inTests: true,
  keywords: ["age-secret-key-1"],
  pattern: /(?<![0-9A-Za-z-])AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![0-9A-Za-z-])/g,
  verify: (key) => checkLetters(key.toLowerCase().slice(16, -6)) === key.toLowerCase().slice(-6),
  sample: (random) => {
    const key = lettersOf(random, letters, 51) + lettersOf(random, "qs", 1);
    return `${prefix}1${key}${checkLetters(key)}`.toUpperCase();
  },
} satisfies SecretRule;
