import { describe, expect, it } from "vitest";
import { allowSecrets } from "../../src/findings/allow-secrets.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { SecretAllowance } from "../../src/model/secret-policy.ts";
import { finding } from "./finding.ts";

const hash = "a123456789abcdef";
const at = { source: ".github/nodesec.yml at 1a2b3c4", path: ".github/nodesec.yml", line: 4, column: 7 };
const today = "2026-06-15";

function secret(facts: Partial<Finding> = {}): Finding {
  const { excerpt: _, ...rest } = finding({
    rule: "secrets/github-token",
    secretHash: hash,
    path: "test/a.js",
    ...facts,
  });
  return rest;
}

function allowance(facts: Partial<SecretAllowance>): SecretAllowance {
  return { reason: "It is an example of the documentation.", at, ...facts };
}

function isAllowed(of: Finding, ...entries: Partial<SecretAllowance>[]): boolean {
  const [judged] = allowSecrets([of], entries.map(allowance), today).findings;
  return judged?.suppression !== undefined;
}

describe("allowSecrets", () => {
  it("takes a secret that an entry fits for allowed, with the entry's reason and place", () => {
    const { findings, notices } = allowSecrets([secret()], [allowance({ hash })], today);
    expect(findings[0]?.suppression).toEqual({
      kind: "config",
      reason: "It is an example of the documentation.",
      path: at.path,
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 8 },
    });
    expect(notices).toEqual([]);
  });

  it.each([
    [{ hash }, true],
    [{ hash: "b123456789abcdef" }, false],
    [{ path: "test/**" }, true],
    [{ path: "*.js" }, true],
    [{ path: "src/**" }, false],
    [{ rule: "secrets/github-token" }, true],
    [{ rule: "secrets/private-key" }, false],
    [{ hash, path: "test/**", rule: "secrets/github-token" }, true],
    [{ hash, path: "src/**" }, false],
    [{ hash, rule: "secrets/private-key" }, false],
    [{ path: "test/**", rule: "secrets/private-key" }, false],
  ])("of %j all has to fit", (entry, expected) => {
    expect(isAllowed(secret(), entry)).toBe(expected);
  });

  it("does not allow by one path what stands at another as well", () => {
    const elsewhere = { path: "src/a.js", region: secret().region, text: "The same secret stands here." };
    expect(isAllowed(secret({ trace: [elsewhere] }), { path: "test/**" })).toBe(false);
    expect(isAllowed(secret({ trace: [elsewhere] }), { path: "{src,test}/**" })).toBe(true);
  });

  it("allows what only an earlier commit holds", () => {
    expect(isAllowed(secret({ commit: "c".repeat(40) }), { hash })).toBe(true);
  });

  it("allows nothing but secrets", () => {
    expect(isAllowed(finding({ path: "test/a.js" }), { path: "test/**" })).toBe(false);
  });

  it("allows up to the day of the expiry, and then says at the entry that it expired", () => {
    expect(isAllowed(secret(), { hash, expires: today })).toBe(true);
    const { findings, notices } = allowSecrets(
      [secret(), secret()],
      [allowance({ hash, expires: "2026-06-14" })],
      today,
    );
    expect(findings.some(({ suppression }) => suppression)).toBe(false);
    expect(notices).toEqual([
      expect.objectContaining({
        path: at.path,
        region: expect.objectContaining({ startLine: 4 }),
        message: expect.stringContaining("expired on 2026-06-14"),
        blocking: false,
      }),
    ]);
  });

  it("names the config of an expired entry that is in another repository", () => {
    const elsewhere = { source: "acme/.github: nodesec.yml", line: 3, column: 1 };
    const [notice] = allowSecrets(
      [secret()],
      [allowance({ hash, expires: "2020-01-01", at: elsewhere })],
      today,
    ).notices;
    expect(notice?.message).toContain("of acme/.github: nodesec.yml, line 3,");
    expect(notice).not.toHaveProperty("path");
  });

  it("says nothing of an expired entry beside one that holds, nor of one that fits nothing", () => {
    const expired = { hash, expires: "2020-01-01" };
    expect(isAllowed(secret(), expired, { path: "test/**" })).toBe(true);
    const entries = [expired, { path: "test/**" }].map(allowance);
    expect(allowSecrets([secret()], entries, today).notices).toEqual([]);
    expect(allowSecrets([secret({ secretHash: "c" })], [allowance(expired)], today).notices).toEqual([]);
  });

  it("takes a thousand entries and as many secrets", () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => allowance({ path: `packages/${index}/**` }));
    const secrets = Array.from({ length: 1_000 }, (_, index) => secret({ path: `packages/${index}/src/a.js` }));
    const { findings } = allowSecrets(secrets, entries, today);
    expect(findings.every(({ suppression }) => suppression)).toBe(true);
  });
});
