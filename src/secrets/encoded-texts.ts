import type { Range } from "../model/place.ts";

/** A text that stands in a file in another form. */
export interface Reading {
  readonly text: string;
  /** Where in the file the part of `text` stands. */
  rangeOf(part: Range): Range;
}

/** Shorter texts hold no secret that its shape alone would show. */
const shortest = 24;

/** So many of its first letters tell whether it is text that is encoded. */
const probed = 32;

const digit = 1;
const letter = 2;
/** Of each character up to `~`: whether it is a hexadecimal digit, another character of base64, or neither. */
const kinds = Uint8Array.from({ length: 127 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\da-fA-F]/.test(character)) return digit;
  return /[\w+/-]/.test(character) ? letter : 0;
});

/** The texts that a text holds in base64 (of either alphabet) or in hexadecimal digits, decoded. */
export function encodedTexts(text: string): readonly Reading[] {
  const readings: Reading[] = [];
  let start = 0;
  // Whatever is long enough and begins at `start` covers `last`: where a gap is there, what lies before it is not read at all.
  for (let last = start + shortest - 1; last < text.length; last = start + shortest - 1) {
    const gap = lastGap(text, start, last);
    if (gap >= 0) {
      start = gap + 1;
      continue;
    }
    const end = endOfRun(text, last + 1);
    const isHex = isHexOnly(text, start, end);
    if (mayBeText(text, start, isHex)) {
      const reading = decode(text, [start, end], isHex);
      if (reading) readings.push(reading);
    }
    start = end + 1;
  }
  return readings;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < kinds.length ? (kinds[code] ?? 0) : 0;
}

/** The last place from `start` to `last` whose character is none of a run; -1 where all are. */
function lastGap(text: string, start: number, last: number): number {
  for (let at = last; at >= start; at -= 1) if (kindAt(text, at) === 0) return at;
  return -1;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== 0) at += 1;
  return at;
}

function isHexOnly(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (kindAt(text, at) !== digit) return false;
  return true;
}

/** Bytes of a text begin with a zero bit: of four letters the first is then one of 32, of two digits one of eight. */
function mayBeText(text: string, start: number, isHex: boolean): boolean {
  for (let at = start; at < start + shortest; at += isHex ? 2 : 4) {
    const code = text.charCodeAt(at);
    const fits = isHex ? code >= 48 && code <= 55 : (code >= 65 && code <= 90) || (code >= 97 && code <= 102);
    if (!fits) return false;
  }
  return true;
}

function decode(text: string, [start, end]: Range, isHex: boolean): Reading | undefined {
  const encoding = isHex ? "hex" : "base64";
  const probe = Buffer.from(text.slice(start, Math.min(end, start + probed)), encoding);
  if (!isText(probe)) return undefined;
  const decoded = Buffer.from(text.slice(start, end), encoding).toString("latin1");
  // Three bytes are four letters, or one byte two digits.
  const [bytes, letters] = isHex ? [1, 2] : [3, 4];
  return {
    text: decoded,
    rangeOf: ([from, to]) => [
      start + Math.floor(from / bytes) * letters,
      Math.min(end, start + Math.ceil(to / bytes) * letters),
    ],
  };
}

/** What is no text, such as a hash or a picture, has other bytes among its first. */
function isText(bytes: Buffer): boolean {
  return bytes.length > 0 && bytes.every((byte) => (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13));
}
