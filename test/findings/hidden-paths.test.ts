import { describe, expect, it } from "vitest";
import { hideValues } from "../../src/findings/hide-values.ts";
import { toAnnotations } from "../../src/report/annotations.ts";
import { renderGithub } from "../../src/report/github.ts";
import githubToken from "../../src/rules/secrets/github-token.ts";
import { aFinding, aRegion, aReport } from "../helpers/reports.ts";
import { seededRandom } from "../rules/documented-rules.ts";

const token = githubToken.sample(seededRandom(5));
const path = `deploy/${token}.js`;
const anchor = { kind: "lines", startLine: 13, endLine: 13 } as const;

const report = hideValues(
  aReport({
    findings: [aFinding({ path, anchor }), aFinding({ anchor })],
    notices: [{ path, region: aRegion(3), message: "An ignore comment has no reason.", blocking: false }],
    skipped: [{ path, reason: "minified" }],
  }),
  [githubToken],
  [],
);

describe("a path with a secret in it", () => {
  it("is nowhere in the report, which says why", () => {
    expect(JSON.stringify(report)).not.toContain(token.slice(8));
    expect(report.skipped).toEqual([{ path: path.replace(token, "*".repeat(token.length)), reason: "minified" }]);
    expect(report.findings[0]?.message).toContain("The name of its file holds a secret");
  });

  it("has no place for a comment or an annotation, and other files keep theirs", () => {
    expect(report.findings.map((finding) => finding.anchor)).toEqual([{ kind: "summary" }, anchor]);
    expect(toAnnotations(report).map((annotation) => annotation.path)).toEqual(["src/reports.js"]);
  });

  it("is in the log of a job without a file", () => {
    const lines = renderGithub(report).split("\n");
    expect(lines.filter((line) => line.includes("file=")).every((line) => line.includes("src/reports.js"))).toBe(true);
    expect(lines.filter((line) => line.includes("The name of its file holds a secret"))).toHaveLength(2);
  });

  it("is also hidden where only the content of a file tells that it is one, unless it may be a folder's name", () => {
    const pathsWith = (password: string) => {
      const found = { ...githubToken, pattern: /pw=(?<secret>\w+)/g, keywords: ["pw="], verify: () => true };
      const source = { path: "a.js", text: `pw=${password}`, blob: "" };
      const findings = [aFinding({ path: `${password}/a.js` })];
      return hideValues(aReport({ findings }), [found], [source]).findings.map((finding) => finding.path);
    };
    expect(pathsWith("kq7vmw2xz9tr")).toEqual(["************/a.js"]);
    expect(pathsWith("deploying")).toEqual(["deploying/a.js"]);
  });
});
