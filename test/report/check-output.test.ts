import { describe, expect, it } from "vitest";
import type { Place } from "../../src/model/place.ts";
import { toAnnotations, toCheckOutput } from "../../src/report/check-output.ts";
import { aFinding, aRegion, aReport, aStep } from "../helpers/reports.ts";
import { aSampleReport } from "../helpers/sample-report.ts";

const htmlUrlOf = ({ path, region, commit = "2222222" }: Place) =>
  `https://github.com/acme/shop/blob/${commit}/${path}#L${region.startLine}`;

describe("toCheckOutput", () => {
  it("shows the verdict, the findings and all that is to be known", async () => {
    const { title, summary, text } = toCheckOutput(aSampleReport(), { htmlUrlOf });
    await expect(`# ${title}\n\n${summary}\n\n---\n\n${text}\n`).toMatchFileSnapshot("../fixtures/report/check-run.md");
  });

  it.each([
    [{ findings: [aFinding()], conclusion: "failure" as const }, "1 finding blocks this change"],
    [{ findings: [aFinding()] }, "1 finding would block this change"],
    [{ findings: [aFinding(), aFinding()], conclusion: "failure" as const }, "2 findings block this change"],
    [{ findings: [aFinding({ blocking: false })] }, "1 new finding, none blocks"],
    [{ notices: [{ message: "x", blocking: true }] }, "1 problem blocks this change"],
    [
      { skipped: [{ path: "a.js", reason: "crash" as const }], conclusion: "neutral" as const },
      "1 file could not be reviewed",
    ],
    [{ skipped: [{ path: "a.png", reason: "binary" as const }] }, "No new findings"],
    [{}, "No new findings"],
  ])("titles %#: %s", (report, title) => {
    expect(toCheckOutput(aReport(report)).title).toBe(title);
  });

  it("has no text where there is no finding", () => {
    expect(toCheckOutput(aReport())).not.toHaveProperty("text");
  });

  it("cuts by whole finding, the worst stay, and counts the rest", () => {
    const findings = Array.from({ length: 2000 }, (_, index) =>
      aFinding({
        path: `src/😀/${index}.js`,
        message: `${index} 😀😀😀 becomes a command`,
        trace: [aStep("a.js", 1, "```", "😀")],
      }),
    );
    const { summary, text = "" } = toCheckOutput(aReport({ findings, fixed: findings, suppressed: findings }), {
      htmlUrlOf,
    });
    for (const part of [summary, text]) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(60_000);
      expect(part.isWellFormed()).toBe(true);
      expect(part).toContain("0.js");
    }
    const rows = summary.match(/^\| 🔴/gm)?.length ?? 0;
    expect(summary).toContain(`… and ${2000 - rows} more findings`);
    expect(summary).toContain("3 files reviewed");
    const shown = text.match(/^### /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(text.endsWith(`… and ${2000 - shown} more findings`)).toBe(true);
    expect(text.match(/^```/gm)?.length).toBe(shown * 2);
  });

  it("is not filled by one finding with endless texts", () => {
    const long = "x`y ".repeat(50_000);
    const finding = aFinding({ path: long, message: long, fix: long, excerpt: { startLine: 13, lines: [long] } });
    const { summary, text = "" } = toCheckOutput(
      aReport({ findings: [finding, aFinding()], verdict: long, policySource: long }),
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text.match(/^### /gm)).toHaveLength(2);
  });
});

describe("toAnnotations", () => {
  it("marks blocking findings as failures and gives columns only for one line", () => {
    const several = { startLine: 3, startColumn: 2, endLine: 5, endColumn: 4 };
    const report = aReport({
      findings: [
        aFinding(),
        aFinding({ region: several, blocking: false }),
        aFinding({ severity: "low", blocking: false }),
      ],
    });
    expect(toAnnotations(report).map(({ annotation_level, start_column }) => [annotation_level, start_column])).toEqual(
      [
        ["failure", 3],
        ["warning", undefined],
        ["notice", 3],
      ],
    );
  });

  it("shows notices that have a place", () => {
    const notices = [
      { message: "No such key.", path: ".github/nodesec.yml", region: aRegion(2, 1, 5), blocking: true },
      { message: "No place.", blocking: false },
    ];
    expect(toAnnotations(aReport({ notices }))).toEqual([
      {
        path: ".github/nodesec.yml",
        start_line: 2,
        end_line: 2,
        start_column: 1,
        end_column: 4,
        annotation_level: "failure",
        title: "NodeSec",
        message: "No such key.",
      },
    ]);
  });
});
