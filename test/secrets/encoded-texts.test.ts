import { describe, expect, it } from "vitest";
import { encodedTexts } from "../../src/secrets/encoded-texts.ts";

const plain = "token: abcdefgh_12345678, and more";

describe("encodedTexts", () => {
  it.each(["base64", "base64url", "hex"] as const)("reads %s, and says where the part of a text stands", (encoding) => {
    const encoded = Buffer.from(plain).toString(encoding);
    const text = `a: "${encoded}"`;
    const [reading, ...more] = encodedTexts(text);
    expect(more).toEqual([]);
    expect(reading?.text).toBe(plain);
    const start = plain.indexOf("abc");
    const part = text.slice(...(reading?.rangeOf([start, start + 17]) ?? [0, 0]));
    expect(Buffer.from(part, encoding).toString()).toContain("abcdefgh_12345678");
    expect(part.length).toBeLessThan(encoded.length);
  });

  it("reads upper-case digits, and what ends with the text", () => {
    expect(encodedTexts(Buffer.from(plain).toString("hex").toUpperCase())[0]?.text).toBe(plain);
    expect(encodedTexts(Buffer.from(plain).toString("base64"))[0]?.text).toBe(plain);
  });

  it("leaves out hashes, names, pictures and short words", () => {
    const picture = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 37) % 256)).toString("base64");
    const hash = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    expect(encodedTexts(`aVeryLongCamelCaseNameOfAFunction ${picture} ${hash} YWJjZGVm`)).toEqual([]);
  });
});
