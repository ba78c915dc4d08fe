import type { Finding, TraceStep } from "../../src/model/finding.ts";
import type { Report, ReportedFinding } from "../../src/model/report.ts";
import type { RuleFacts } from "../../src/model/rule.ts";

/** A region on one line. */
export function aRegion(line: number, startColumn = 1, endColumn = startColumn + 1) {
  return { startLine: line, startColumn, endLine: line, endColumn };
}

/** The facts of a rule about commands, unless told otherwise. */
export function aRule(facts: Partial<RuleFacts> = {}): RuleFacts {
  return {
    id: "injection/command",
    severity: "critical",
    confidence: "high",
    cwe: [78],
    owasp: "A03:2021",
    message: "A request value becomes part of a shell command.",
    fix: "Call `execFile` with a list of arguments instead of a shell.",
    ...facts,
  };
}

/** A step of the data's path, with the line it stands on. */
export function aStep(path: string, line: number, code: string, text: string): TraceStep {
  const start = code.length - code.trimStart().length + 1;
  return { path, region: aRegion(line, start, code.length + 1), text, excerpt: { startLine: line, lines: [code] } };
}

/** A finding of the command rule in `src/reports.js`, unless told otherwise. It blocks and may take a comment on its line. */
export function aFinding(finding: Partial<ReportedFinding> = {}): ReportedFinding {
  const { severity, confidence, message, fix, id } = aRule();
  return {
    rule: id,
    path: "src/reports.js",
    region: aRegion(13, 3, 67),
    severity,
    confidence,
    message,
    fix,
    trace: [],
    excerpt: {
      startLine: 11,
      lines: [
        "app.get('/reports/:name', (req, res) => {",
        "  const name = req.params.name;",
        `  exec(\`bin/report --name \${name}\`, (error, out) => res.send(out));`,
        "});",
        "",
      ],
    },
    identity: `exec(\`bin/report --name \${name}\`)`,
    symbol: "",
    fingerprint: "0123456789abcdef0123456789abcdef",
    anchor: { kind: "lines", startLine: 13, endLine: 13 },
    blocking: true,
    ...finding,
  };
}

/** A finding that an ignore comment of this change silences. */
export function aSuppressedFinding(reason: string, finding: Partial<Finding> = {}): Finding {
  const { anchor: _anchor, blocking: _blocking, ...base } = aFinding(finding);
  const region = aRegion(base.region.startLine - 1, 3, 40);
  return { ...base, suppression: { kind: "comment", path: base.path, region, rule: base.rule, reason, added: true } };
}

/** A report without findings, unless told otherwise. */
export function aReport(report: Partial<Report> = {}): Report {
  return {
    base: { sha: "1111111111111111111111111111111111111111", label: "main" },
    head: { sha: "2222222222222222222222222222222222222222", label: "feature" },
    conclusion: "success",
    verdict: "Passes: no new findings.",
    findings: [],
    fixed: [],
    known: 0,
    suppressed: [],
    notices: [],
    skipped: [],
    bounded: [],
    reviewedFiles: 3,
    rules: [aRule()],
    policySource: "defaults",
    durationMs: 840,
    ...report,
  };
}
