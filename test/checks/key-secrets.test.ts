import { describe, expect, it } from "vitest";
import { keySecrets } from "../../src/checks/key-secrets.ts";
import { detection } from "../findings/finding.ts";

const { excerpt: _, ...secret } = detection({ identity: "a digest" });
const key = "a key of this installation alone";

function hashOf(facts: object, ...keys: string[]): string | undefined {
  return keySecrets([{ ...secret, ...facts }], ...keys)[0]?.secretHash;
}

describe("keySecrets", () => {
  it("gives a value one short hash, whichever rule finds it and wherever it stands", () => {
    expect(hashOf({}, key)).toMatch(/^[a-f][\da-f]{15}$/);
    expect(hashOf({ rule: "secrets/other", path: "b.js" }, key)).toBe(hashOf({}, key));
    expect(hashOf({ identity: "another digest" }, key)).not.toBe(hashOf({}, key));
  });

  it("gives it another one with another key, so that the hash of one installation tells nothing in the next", () => {
    const hashes = [hashOf({}, key), hashOf({}, `${key}.`), hashOf({})];
    expect(new Set(hashes).size).toBe(3);
    const [keyed] = keySecrets([secret], key);
    expect(keyed?.identity).not.toBe(secret.identity);
    expect(JSON.stringify(keyed)).not.toContain(key);
  });

  it("leaves alone what is no secret", () => {
    expect(keySecrets([detection()], key)).toEqual([detection()]);
  });
});
