import { describe, expect, it } from "vitest";
import { readPage } from "../../src/pages/read-page.ts";

describe("readPage", () => {
  it("reads the shipped page of a rule", async () => {
    expect(await readPage("container/root-user")).toContain("# container/root-user");
  });

  it.each(["container/nothing", "../../README", "container/../../README", "C:\\x", ""])(
    "knows no page of %j",
    async (id) => {
      expect(await readPage(id)).toBeUndefined();
    },
  );
});
