import { describe, expect, it } from "vitest";
import { alphabets, hasVariety, isPlaceholder, isRandom, lettersOf } from "../../src/analysis/secret-shape.ts";
import { seededRandom } from "../rules/documented-rules.ts";

describe("what is no secret", () => {
  it.each([
    "xxxxxxxxxxxxxxxxxxxx",
    "YOUR_API_KEY_GOES_HERE",
    "$(cat /run/secrets/api-key)",
    "<api-key>",
    "abcdefghijklmnopqrstuvwxyz012345",
    "9876543210fedcba9876543210fedcba",
    "00000000000000000000000000000000",
    "deadbeefdeadbeefdeadbeefdeadbeef",
    "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "1f8e1f8e1f8e9b2c",
  ])("%s stands in for a value", (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    "readTheKeyFromTheEnvironment",
    "aaaabbbbaaaabbbbccccaaaabbbb",
    "read-the-key-of-the-service",
    "READ_THE_KEY_OF_IT",
    "deployOfTheShopFrontend12",
  ])("%s is not drawn by chance", (value) => {
    expect(hasVariety(value)).toBe(false);
  });
});

describe("what a generator draws", () => {
  it.each(Object.entries(alphabets).filter(([name]) => name !== "base32"))("is random: %s", (_name, alphabet) => {
    const random = seededRandom(11);
    for (const count of [20, 32, 40, 64]) {
      const values = Array.from({ length: 2_000 }, () => lettersOf(random, alphabet, count));
      expect(values.every((value) => value.length === count)).toBe(true);
      expect(values.filter((value) => !isRandom(value)).length, `${count} letters`).toBeLessThanOrEqual(6);
    }
  });
});
