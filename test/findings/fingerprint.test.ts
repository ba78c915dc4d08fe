import { describe, expect, it } from "vitest";
import { fingerprintAll } from "../../src/findings/fingerprint.ts";
import { detection } from "./finding.ts";

function fingerprintOf(facts: Parameters<typeof detection>[0]): string | undefined {
  return fingerprintAll([detection(facts)])[0]?.fingerprint;
}

describe("fingerprintAll", () => {
  it("does not depend on the line, the column, the message or the severity", () => {
    const other = { line: 99, message: "other", severity: "low", confidence: "low" } as const;
    expect(fingerprintOf(other)).toBe(fingerprintOf({}));
  });

  it.each([{ rule: "injection/sql" }, { path: "b.js" }, { identity: "eval(y)" }, { symbol: "run" }])(
    "depends on %j",
    (facts) => {
      expect(fingerprintOf(facts)).not.toBe(fingerprintOf({}));
    },
  );

  it("counts equal ones in the order of the file, whatever order they come in", () => {
    const twins = [detection({ line: 9 }), detection({ line: 2 })];
    const [first, second] = fingerprintAll(twins);
    expect(first?.region.startLine).toBe(2);
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
    expect(fingerprintAll(twins.toReversed())).toEqual([first, second]);
  });

  it("follows a file to its new path", () => {
    const [found] = fingerprintAll([detection({ path: "old.js" })], new Map([["old.js", "new.js"]]));
    expect(found).toMatchObject({ path: "old.js", fingerprint: fingerprintOf({ path: "new.js" }) });
  });

  it("is the same in each release: it stands in comments on GitHub", () => {
    expect(fingerprintOf({})).toMatchInlineSnapshot(`"3ffa420f080f4a187117ca873788f0c5"`);
  });
});
