import { describe, expect, it } from "vitest";
import { raise } from "../../src/dependencies/raise-range.ts";

describe("raise", () => {
  it.each([
    ["^4.17.15", "^4.17.21"],
    ["~4.17.15", "~4.17.21"],
    [">=4.0.0", ">=4.17.21"],
    ["4.17.15", "4.17.21"],
    ["4", "^4.17.21"],
    ["4.17", "~4.17.21"],
    ["npm:lodash@^4.17.15", "npm:lodash@^4.17.21"],
    ["npm:@acme/lodash@4.17.15", "npm:@acme/lodash@4.17.21"],
  ])("keeps the kind of %s", (range, raised) => {
    expect(raise(range, "4.17.21")).toBe(raised);
  });

  it.each(["*", "latest", "4.x", "1 - 2", "^3 || ^4", "workspace:*", "catalog:", "github:lodash/lodash", "file:../x"])(
    "leaves %s alone",
    (range) => {
      expect(raise(range, "4.17.21")).toBeUndefined();
    },
  );
});
