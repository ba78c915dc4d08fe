import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { loadRules } from "../../src/rules/load.ts";

describe("loadRules", () => {
  it("finds each file of each group, by its path, in order", async () => {
    const folder = new URL("../../src/rules/", import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\/[^/]+\.ts$/.test(name));
    expect([...(await loadRules()).keys()]).toEqual(files.map((name) => name.slice(0, -".ts".length)).sort());
  });
});
