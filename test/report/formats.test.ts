import { describe, expect, it } from "vitest";
import { renderReport } from "../../src/report/index.ts";
import { toolVersion } from "../../src/report/tool-version.ts";
import { aReport } from "../helpers/reports.ts";
import { aSampleReport } from "../helpers/sample-report.ts";
import { renderOptions } from "./render-options.ts";

describe("renderReport", () => {
  it.each([
    ["pretty", "txt"],
    ["json", "json"],
    ["html", "html"],
    ["github", "github.txt"],
    ["markdown", "md"],
  ] as const)("shows everything as %s", async (format, extension) => {
    const text = (await renderReport(aSampleReport(), format, renderOptions)).replaceAll(
      `"${toolVersion()}"`,
      '"0.0.0"',
    );
    await expect(text).toMatchFileSnapshot(`../fixtures/report/sample.${extension}`);
  });

  it("shows colours where they are wanted, and without them says the same", async () => {
    const colored = await renderReport(aSampleReport(), "pretty", { ...renderOptions, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an ANSI style begins with the escape character.
    const plain = colored.replace(/\u001b\[[\d;]*m/g, "");
    expect(colored).not.toBe(plain);
    expect(plain).toBe(await renderReport(aSampleReport(), "pretty", renderOptions));
  });

  it("is short where nothing was found", async () => {
    expect(await renderReport(aReport(), "pretty", { ...renderOptions, width: 100 })).toBe(
      "✔ Passes: no new findings.\n3 files reviewed · main (1111111) → feature (2222222) · policy: defaults · 0.8 s\n",
    );
  });

  it("gives JSON with all that can be known, and nothing that only NodeSec works with", async () => {
    const { findings, skipped, notices, rules, verdict } = aSampleReport();
    const json: object = JSON.parse(await renderReport(aSampleReport(), "json", renderOptions));
    const shown = findings.map(({ identity: _identity, anchor: _anchor, ...finding }) => finding);
    expect(json).toMatchObject({
      version: 1,
      tool: { name: "nodesec" },
      findings: shown,
      skipped,
      notices,
      rules,
      verdict,
    });
    expect(JSON.stringify(json)).not.toContain('"identity"');
  });
});
