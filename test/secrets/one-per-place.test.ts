import { describe, expect, it } from "vitest";
import type { Range } from "../../src/model/place.ts";
import type { SecretRule } from "../../src/model/rule.ts";
import type { Confidence } from "../../src/model/severity.ts";
import { onePerPlace } from "../../src/secrets/one-per-place.ts";

function claimOf(id: string, range: Range, confidence: Confidence, named?: readonly string[]) {
  const rule: SecretRule = {
    id,
    kind: "secret",
    severity: "high",
    confidence,
    cwe: [1],
    owasp: "A05:2021",
    message: "It is wrong.",
    fix: "Make it right.",
    keywords: ["key_"],
    pattern: /key_/g,
    sample: () => "key_",
    ...(named && { named }),
  };
  return { rule, range, value: "" };
}

function idsOf(claims: readonly ReturnType<typeof claimOf>[]): readonly string[] {
  const forwards = onePerPlace(claims).map(({ rule }) => rule.id);
  expect(onePerPlace(claims.toReversed()).map(({ rule }) => rule.id)).toEqual(forwards);
  return forwards;
}

describe("onePerPlace", () => {
  it("keeps what stands apart", () => {
    expect(idsOf([claimOf("a", [0, 5], "low"), claimOf("b", [5, 9], "high")])).toEqual(["a", "b"]);
  });

  it("keeps the surest, then the one without a name, then the shortest", () => {
    expect(idsOf([claimOf("a", [0, 9], "medium"), claimOf("b", [2, 5], "high")])).toEqual(["b"]);
    expect(idsOf([claimOf("a", [0, 9], "high", ["x"]), claimOf("b", [2, 5], "high")])).toEqual(["b"]);
    expect(idsOf([claimOf("a", [0, 9], "high"), claimOf("b", [2, 5], "high")])).toEqual(["b"]);
    expect(idsOf([claimOf("b", [0, 9], "high"), claimOf("a", [0, 9], "high")])).toEqual(["a"]);
  });
});
