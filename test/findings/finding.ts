import type { Detection, Finding } from "../../src/model/finding.ts";

/** A detection on one line of `app.js`, unless told otherwise. */
export function detection({ line = 1, ...facts }: Partial<Detection> & { line?: number } = {}): Detection {
  return {
    path: "app.js",
    region: { startLine: line, startColumn: 1, endLine: line, endColumn: 10 },
    rule: "injection/code",
    severity: "high",
    confidence: "high",
    message: "A request value is run as code.",
    fix: "Do not run it.",
    trace: [],
    excerpt: { startLine: line, lines: ["eval(x);"] },
    identity: "eval(x)",
    symbol: "",
    ...facts,
  };
}

export function finding({ fingerprint = "f", ...facts }: Partial<Finding> & { line?: number } = {}): Finding {
  return { ...detection(facts), fingerprint };
}
