import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarker, renderComment, renderFixedComment, renderReviewBody } from "../../src/report/review-comment.ts";
import { aHostileReport, hostileText } from "../helpers/hostile-text.ts";
import { aFinding, aReport, aRule, aStep } from "../helpers/reports.ts";
import { aSampleReport } from "../helpers/sample-report.ts";

const sha = "3333333333333333333333333333333333333333";
const suggestion = { startLine: 13, endLine: 13, lines: ["  execFile('bin/report', [name]);"] };

function comment(finding = aFinding(), others = aReport()) {
  return renderComment(finding, { report: { ...others, findings: [finding, ...others.findings] } });
}

describe("renderComment", () => {
  it("says what, why, how the data goes, how to mend it and how to ignore it", async () => {
    const report = aSampleReport();
    const bodies = report.findings.map((finding) => renderComment(finding, { report }));
    await expect(bodies.join("\n\n<!-- next -->\n\n")).toMatchFileSnapshot("../fixtures/report/comments.md");
  });

  it("offers a suggestion only where it replaces the very lines it stands on", () => {
    expect(comment(aFinding({ suggestion }))).toContain("```suggestion\n");
    expect(comment(aFinding({ suggestion, anchor: { kind: "lines", startLine: 12, endLine: 13 } }))).not.toContain(
      "```suggestion",
    );
    expect(comment(aFinding({ suggestion, anchor: { kind: "file" } }))).not.toContain("```suggestion");
  });

  it("offers no suggestion where another finding has one for the same line", () => {
    const other = aFinding({ suggestion, fingerprint: "other" });
    expect(comment(aFinding({ suggestion }), aReport({ findings: [other] }))).not.toContain("```suggestion");
  });

  it("names the ignore comment of the kind of file", () => {
    expect(comment(aFinding({ path: "a.ts" }))).toContain("\n// nodesec-ignore injection/command -- <reason>\n");
    expect(comment(aFinding({ path: "Dockerfile" }))).toContain("\n# nodesec-ignore injection/command -- <reason>\n");
    expect(comment(aFinding({ path: "a.vue" }))).toContain("\n<!-- nodesec-ignore injection/command -- <reason> -->\n");
    expect(comment(aFinding({ path: "package-lock.json" }))).not.toContain("nodesec-ignore");
  });

  it("offers no ignore comment where the rule cannot be silenced", () => {
    const report = aReport({ rules: [aRule({ suppressible: false })] });
    expect(renderComment(aFinding(), { report })).not.toContain("nodesec-ignore");
  });

  it("folds a long path and leaves out its middle", () => {
    const trace = Array.from({ length: 40 }, (_, index) =>
      aStep("a.js", index + 1, `step(${index + 1})`, "It goes on."),
    );
    const body = comment(aFinding({ trace }));
    expect(body).toContain("<details><summary>The path of the data (40 steps)</summary>");
    expect(body).toContain("\n1. ");
    expect(body).toContain("\n40. ");
    expect(body).not.toContain("\n20. ");
  });

  it("keeps its own marker whatever the repository holds", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const report = aHostileReport(text);
        const [finding = aFinding()] = report.findings;
        const body = renderComment(finding, { report });
        expect(readMarker(body)).toEqual({ fingerprint: finding.fingerprint, state: "open" });
        expect(Buffer.byteLength(body)).toBeLessThan(60_000);
      }),
    );
  });

  it("fits a comment even where everything is long", () => {
    const long = "😀".repeat(40_000);
    const trace = Array.from({ length: 100 }, () => aStep(long, 1, long, long));
    const body = comment(
      aFinding({ path: long, message: long, fix: long, trace, suggestion: { ...suggestion, lines: [long] } }),
    );
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    expect(body.isWellFormed()).toBe(true);
  });
});

describe("renderFixedComment", () => {
  const open = comment(aFinding({ suggestion }));

  it("folds the old text away and turns the marker", async () => {
    await expect(renderFixedComment(open, sha)).toMatchFileSnapshot("../fixtures/report/fixed-comment.md");
    expect(readMarker(renderFixedComment(open, sha))?.state).toBe("fixed");
  });

  it("changes nothing the second time", () => {
    const once = renderFixedComment(open, sha);
    expect(renderFixedComment(once, "4444444444444444444444444444444444444444")).toBe(once);
  });
});

describe("readMarker", () => {
  it("reads only the last line", () => {
    const marker = "<!-- nodesec fingerprint=abc state=open -->";
    expect(readMarker(`text\n\n${marker}`)).toEqual({ fingerprint: "abc", state: "open" });
    expect(readMarker(`text\r\n\r\n${marker}\r\n`)).toEqual({ fingerprint: "abc", state: "open" });
    expect(readMarker(`${marker}\n\ntext`)).toBeUndefined();
    expect(readMarker(`text ${marker}`)).toBeUndefined();
  });
});

describe("renderReviewBody", () => {
  it("says the verdict and how many findings have no comment", () => {
    expect(renderReviewBody(aSampleReport(), 3)).toContain(
      "2 more findings are in the summary of the check `nodesec`.",
    );
    expect(renderReviewBody(aSampleReport(), 5)).not.toContain("more finding");
  });
});
