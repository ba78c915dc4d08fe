import { describe, expect, it } from "vitest";
import { createHiding } from "../../src/secrets/known-values.ts";

describe("createHiding", () => {
  it("writes stars for a value in whatever stands around it, the longest first", () => {
    const hide = createHiding(["abcdefghijkl", "abcdefghijklmnop"]);
    expect(hide("xabcdefghijklmnopx abcdefghijkl-abcdefghijkm")).toBe(
      `x${"*".repeat(16)}x ${"*".repeat(12)}-abcdefghijkm`,
    );
  });

  it("takes a short value only as a word, and one of a few letters for none", () => {
    expect(createHiding(["hunter2"])("hunter2 hunter22 'hunter2'")).toBe("******* hunter22 '*******'");
    expect(createHiding(["abc", ""])("abc")).toBe("abc");
  });

  it("keeps the line ends of a value", () => {
    expect(createHiding(["first line\nsecond"])("a first line\nsecond b")).toBe("a **********\n****** b");
  });
});
