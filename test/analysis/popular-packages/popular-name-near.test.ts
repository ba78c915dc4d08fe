import { describe, expect, it } from "vitest";
import { neighbours, popular } from "../../../src/analysis/popular-packages/names.ts";
import { createNearNameSearch } from "../../../src/analysis/popular-packages/near-name.ts";
import { popularNameNear } from "../../../src/analysis/popular-packages/popular-name-near.ts";

describe("createNearNameSearch", () => {
  const nearTo = createNearNameSearch(["lodash", "@babel"]);

  it.each([
    ["one character more", "lodashs"],
    ["one character less", "lodsh"],
    ["another character", "lodush"],
    ["two that changed places", "lodahs"],
    ["a sign between", "lo-dash"],
  ])("finds a name with %s", (_, name) => {
    expect(nearTo(name)).toBe("lodash");
  });

  it.each([
    ["the name itself", "lodash"],
    ["two edits", "lodhas2"],
    ["a package that is like a scope", "babel"],
    ["a short name", "ash"],
    ["a name that no registry takes", `lodash${"x".repeat(1_000)}`],
  ])("does not take %s for a mistake", (_, name) => {
    expect(nearTo(name)).toBeUndefined();
  });
});

describe("popularNameNear", () => {
  it("takes no popular package, and none that was long in use, for a mistake", () => {
    expect([...popular, ...neighbours].filter((name) => popularNameNear(name) !== undefined)).toEqual([]);
  });

  it("compares the scope of a scoped package alone", () => {
    expect(popularNameNear("@babell/core")).toBe("@babel");
    expect(popularNameNear("@babel/croe")).toBeUndefined();
  });
});
