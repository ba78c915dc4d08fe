import type { Report, ReportedFinding } from "../../src/model/report.ts";
import { aFinding, aRegion, aReport, aRule, aStep, aSuppressedFinding } from "./reports.ts";

const rules = [
  aRule(),
  aRule({
    id: "secrets/github-token",
    cwe: [798],
    owasp: "A07:2021",
    message: "A GitHub token stands in the code.",
    fix: "Revoke the token on GitHub now, then read its successor from the environment or a secret store.",
    suppressible: true,
  }),
  aRule({
    id: "errors/stack-trace",
    severity: "medium",
    confidence: "medium",
    cwe: [209],
    owasp: "A05:2021",
    message: "An error's stack is sent to the client.",
    fix: "Log the error, and send a fixed message with status 500.",
  }),
  aRule({
    id: "dependencies/vulnerable",
    severity: "high",
    cwe: [1395],
    owasp: "A06:2021",
    message: "The change installs a package with a known vulnerability.",
    fix: "Update to a version that is not affected.",
  }),
  aRule({
    id: "container/root-user",
    severity: "low",
    cwe: [250],
    owasp: "A05:2021",
    message: "The container runs its program as root.",
    fix: "Add `USER node` after the last step that needs root's rights.",
  }),
];

const command: ReportedFinding = aFinding({
  symbol: "createReport",
  message: "`req.params.name` becomes part of a shell command.",
  trace: [
    aStep("src/reports.js", 12, "  const name = req.params.name;", "The request's `params.name` comes in."),
    aStep(
      "src/lib/shell.js",
      4,
      `\treturn exec(\`bin/report --name \${name}\`);`,
      "It becomes part of the command text.",
    ),
    aStep(
      "src/reports.js",
      13,
      `  exec(\`bin/report --name \${name}\`, (error, out) => res.send(out));`,
      "`exec` runs it.",
    ),
  ],
  suggestion: {
    startLine: 13,
    endLine: 13,
    lines: ['  execFile("bin/report", ["--name", name], (error, out) => res.send(out));'],
  },
});

const { excerpt: _excerpt, ...withoutExcerpt } = aFinding();

const {
  anchor: _anchor,
  blocking: _blocking,
  ...secretInFixture
} = {
  ...withoutExcerpt,
  rule: "secrets/github-token",
  path: "test/fixtures/login.js",
  fingerprint: "abab456789abcdef0123456789abcdef",
  secretHash: "b5ec4e7ab0123cde",
};

const findings: readonly ReportedFinding[] = [
  command,
  {
    ...withoutExcerpt,
    rule: "secrets/github-token",
    path: "config/deploy | prod.yml",
    region: aRegion(3, 10, 50),
    message: "A GitHub token stands in the code.",
    fix: "Revoke the token on GitHub now, then read its successor from the environment or a secret store.",
    fingerprint: "aaaa456789abcdef0123456789abcdef",
    secretHash: "a5ec4e7ab0123cde",
    anchor: { kind: "file" },
  },
  aFinding({
    rule: "dependencies/vulnerable",
    severity: "high",
    path: "package-lock.json",
    region: { startLine: 120, startColumn: 5, endLine: 122, endColumn: 6 },
    message: "lodash 4.17.11 has the vulnerability GHSA-jf85-cpcp-j695: Prototype Pollution in lodash.",
    fix: "Update lodash to 4.17.12 or later.",
    dependency: {
      package: "lodash",
      version: "4.17.11",
      advisories: ["GHSA-jf85-cpcp-j695"],
      scope: "production",
      chain: ["lodash@4.17.11"],
      patched: "4.17.12",
    },
    excerpt: {
      startLine: 119,
      lines: [
        "  },",
        '    "node_modules/lodash": {',
        '      "version": "4.17.11"',
        "    },",
        '    "node_modules/ms": {',
      ],
    },
    fingerprint: "bbbb456789abcdef0123456789abcdef",
    anchor: { kind: "lines", startLine: 120, endLine: 122 },
  }),
  aFinding({
    rule: "errors/stack-trace",
    severity: "medium",
    confidence: "medium",
    path: "src/reports.js",
    region: aRegion(31, 24, 35),
    message: "An error's stack is sent to the client.",
    fix: "Log the error, and send a fixed message with status 500.",
    excerpt: {
      startLine: 30,
      lines: ["app.use((error, req, res, next) => {", "  res.status(500).send(error.stack);", "});"],
    },
    fingerprint: "cccc456789abcdef0123456789abcdef",
    anchor: { kind: "lines", startLine: 31, endLine: 31 },
    blocking: false,
  }),
  aFinding({
    rule: "container/root-user",
    severity: "low",
    path: "Dockerfile",
    region: aRegion(1, 1, 18),
    message: "The container runs its program as root.",
    fix: "Add `USER node` after the last step that needs root's rights.",
    excerpt: { startLine: 1, lines: ["FROM node:24-slim", "COPY . /app", 'CMD ["node", "/app/server.js"]'] },
    fingerprint: "dddd456789abcdef0123456789abcdef",
    anchor: { kind: "lines", startLine: 1, endLine: 1 },
    blocking: false,
  }),
];

/** A report in which everything occurs that a format can show. */
export function aSampleReport(): Report {
  const { anchor: _anchor, blocking: _blocking, ...fixed } = aFinding({ path: "src/admin.js" });
  return aReport({
    conclusion: "failure",
    verdict: "Fails because 3 findings are high or worse with high confidence.",
    findings,
    fixed: [{ ...fixed, fingerprint: "eeee456789abcdef0123456789abcdef" }],
    known: 2,
    suppressed: [
      aSuppressedFinding("the name is checked by the router, see @ops and #12", {
        path: "src/jobs.js",
        fingerprint: "ffff456789abcdef0123456789abcdef",
      }),
      {
        ...secretInFixture,
        suppression: {
          kind: "config",
          reason: "made for the tests, see #12",
          path: ".github/nodesec.yml",
          region: aRegion(9, 7, 8),
        },
      },
    ],
    notices: [
      {
        message: 'This ignore comment has no effect: there is no rule "injection/comand".',
        hint: "Write `nodesec-ignore <rule> -- <reason>` on the line or the line before.",
        path: "src/orders.js",
        region: aRegion(8, 3, 50),
        blocking: false,
      },
      { message: "The advisories are those of yesterday.", blocking: false },
    ],
    skipped: [
      { path: "public/app.min.js", reason: "minified" },
      { path: "src/<b>broken</b>.ts", reason: "syntax error", detail: "line 7: Expression expected." },
    ],
    bounded: [
      { path: "src/jobs.js", budget: "call depth", places: 2 },
      { path: "src/reports.js", budget: "call depth", places: 1 },
      { path: "src/reports.js", budget: "pattern search", places: 1 },
    ],
    reviewedFiles: 9,
    rules,
    policySource: ".github/nodesec.yml at 1a2b3c4",
    durationMs: 1234,
  });
}
