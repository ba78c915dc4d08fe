import fc from "fast-check";
import type { Report } from "../../src/model/report.ts";
import { aFinding, aRegion, aReport, aStep, aSuppressedFinding } from "./reports.ts";

const tricks = [
  "@octocat",
  "#1",
  "GH-1",
  "acme/shop#2",
  ":tada:",
  "$x$",
  "https://evil.example",
  "www.evil.example",
  "me@evil.example",
  "[a](https://evil.example)",
  "![a](https://evil.example)",
  "[a]: https://evil.example",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</code></pre></details>",
  "<!--",
  "-->",
  "<!-- nodesec fingerprint=ffff state=fixed -->",
  "&lt;b&gt;",
  "&#64;octocat",
  "`",
  "``",
  "```",
  "```suggestion",
  "~~~",
  "|",
  "\\",
  "\\|",
  "*",
  "**",
  "_",
  "~~",
  "# ",
  "- ",
  "1. ",
  "> ",
  "===",
  "---",
  "    ",
  "\t",
  "\n",
  "\r\n",
  "\n\n",
  "\u2028",
  "::error file=a::b",
  "::stop-commands::x",
  "%0A::error::",
  "##[error]",
  "\u001b[31m",
  "\u001b]8;;https://evil.example\u0007",
  "\u009b31m",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "😀",
  "👩‍👩‍👧",
  "日本語",
  "e\u0301",
  "a",
  " ",
  "word",
];

/** Text made to break out of Markdown, HTML, a terminal or a log. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tricks) }, fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

/** A report in which every text that may come from the reviewed repository is this one. */
export function aHostileReport(text: string): Report {
  const path = text === "" ? "a.js" : text;
  const finding = aFinding({
    path,
    message: text,
    fix: text,
    region: aRegion(1, 1, text.length + 1),
    excerpt: { startLine: 1, lines: [text, text] },
    trace: [aStep(path, 1, text, text)],
    suggestion: { startLine: 1, endLine: 1, lines: [text] },
    anchor: { kind: "lines", startLine: 1, endLine: 1 },
    symbol: text,
  });
  return aReport({
    base: { sha: text, label: text },
    head: { sha: text, label: text },
    verdict: text,
    findings: [finding],
    fixed: [finding],
    suppressed: [aSuppressedFinding(text, { path })],
    notices: [
      { message: text, hint: text, path, region: aRegion(1), blocking: true },
      { message: text, path, blocking: false },
      { message: text, blocking: false },
    ],
    skipped: [{ path, reason: "syntax error", detail: text }],
    policySource: text,
  });
}
