/** Alphabets that providers draw the random part of their tokens from. */
export const alphabets = {
  digits: "0123456789",
  hex: "0123456789abcdef",
  base32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  /** Lower-case letters and digits. */
  lower: "0123456789abcdefghijklmnopqrstuvwxyz",
  /** Upper-case letters and digits. */
  upper: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  base62: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  base64: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  base64url: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
} as const;

/** `count` letters of the alphabet, for samples; `random` yields [0, 1). */
export function lettersOf(random: () => number, alphabet: string, count: number): string {
  return Array.from({ length: count }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}

/** A UUID of version 4, for samples. */
export function uuidOf(random: () => number): string {
  const [first, second, third, last] = [8, 3, 3, 12].map((count) => lettersOf(random, alphabets.hex, count));
  return `${first}-${lettersOf(random, alphabets.hex, 4)}-4${second}-${lettersOf(random, "89ab", 1)}${third}-${last}`;
}

/** The base64 of that many bytes, for samples. */
export function base64Of(random: () => number, bytes: number): string {
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256))).toString("base64");
}

/** Words and signs that stand in for a value, and runs, repetitions and magic numbers that nobody draws by chance. */
const standIns = [
  /x{4}|\*{3}|\.{3}|…|[<>]|\$\{|\{\{|\$\(|%[sdv]\b/i,
  /example|sample|placeholder|dummy|fake|your|change|replace|insert|redacted|foobar|secret|passw|mytoken|mykey|notreal|invalid/i,
  /qwerty|deadbeef|cafebabe|a1b2c3|1a2b3c|abc123|xyz789|123abc/i,
  /(.)\1{5}|(.{3,12})\2\2|(.{8,32})\3/s,
];

/**
 * Whether the value only shows where a secret belongs: `xxxx`, `YOUR_TOKEN`, `${TOKEN}`, an alphabet, digits in a row, the
 * same again and again. Ask it about the part that is random, not about a prefix. A random value is taken for one about once
 * in a thousand.
 */
export function isPlaceholder(value: string): boolean {
  return standIns.some((standIn) => standIn.test(value)) || longestRun(value) >= 6;
}

/** The most neighbours that count upwards or downwards, as in `abcdef`, `654321` or `7890`. */
function longestRun(value: string): number {
  let [run, longest, direction] = [1, 1, 0];
  for (let at = 1; at < value.length; at += 1) {
    const step = stepBetween(value.charCodeAt(at - 1), value.charCodeAt(at));
    run = step === 0 ? 1 : step === direction ? run + 1 : 2;
    direction = step;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** 1 or -1 for neighbours in the alphabet or among the digits (0 follows 9), otherwise 0. */
function stepBetween(left: number, right: number): number {
  if ((left === 0x39 && right === 0x30) || right - left === 1) return 1;
  return (left === 0x30 && right === 0x39) || right - left === -1 ? -1 : 0;
}

/**
 * Whether the letters look drawn by chance from a hexadecimal, alphanumeric or base64 alphabet: enough different ones for their
 * number, and not only words. Ask it about 16 letters or more; a random value of 24 fails less than once in a thousand.
 */
export function hasVariety(value: string): boolean {
  const letters = value.replace(/[^0-9A-Za-z]/g, "");
  const size = alphabetSize(letters);
  const expected = size * (1 - (1 - 1 / size) ** letters.length);
  if (new Set(letters).size < 0.55 * expected) return false;
  // A number at the end belongs to an identifier as well.
  return /\d[A-Za-z]/.test(letters) || (/\d/.test(letters) && size < 62) || isMixedCase(letters);
}

function alphabetSize(letters: string): number {
  if (/^\d*$/.test(letters)) return 10;
  if (/^(?:[\da-f]*|[\dA-F]*)$/.test(letters)) return 16;
  return /[a-z]/.test(letters) && /[A-Z]/.test(letters) ? 62 : 36;
}

/** Where upper case is as common as lower case, which it is not in `camelCaseWords`. */
function isMixedCase(letters: string): boolean {
  const share = letters.replace(/[^A-Z]/g, "").length / letters.length;
  return share > 0.25 && share < 0.75;
}

/** Whether the value is what a provider's generator makes rather than a placeholder, an identifier or a word. */
export function isRandom(value: string): boolean {
  return !isPlaceholder(value) && hasVariety(value);
}
