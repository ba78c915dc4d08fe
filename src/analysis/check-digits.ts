import { crc32 } from "node:zlib";
import { alphabets } from "./secret-shape.ts";

/**
 * The check digits of GitHub's and npm's tokens: the CRC-32 of the random part in base 62, six digits with leading zeros
 * (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 */
export function checkDigits(random: string): string {
  let rest = crc32(random);
  let digits = "";
  for (let place = 0; place < 6; place += 1) {
    digits = `${alphabets.base62[rest % 62]}${digits}`;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
