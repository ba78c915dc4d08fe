import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import { decide, isBlocking } from "../../src/findings/verdict.ts";
import type { DependencyScope } from "../../src/model/dependency.ts";
import type { DependencyPolicy, Policy } from "../../src/model/policy.ts";
import type { ReportedFinding } from "../../src/model/report.ts";
import type { Confidence, Severity } from "../../src/model/severity.ts";
import type { Skipped } from "../../src/model/skipped.ts";
import { finding } from "./finding.ts";

function reported(severity: Severity, confidence: Confidence, policy: Policy = defaultPolicy): ReportedFinding {
  const found = finding({ severity, confidence });
  return { ...found, anchor: { kind: "summary" }, blocking: isBlocking(found, policy) };
}

const nothing = { findings: [], notices: [], skipped: [] };
const unseen: Skipped = { path: "a.js", reason: "syntax error" };
const note = { message: "The config does not parse.", blocking: true };

describe("isBlocking", () => {
  it.each([
    ["critical", "high", true],
    ["high", "high", true],
    ["high", "medium", false],
    ["medium", "high", false],
  ] as const)("by default takes %s severity with %s confidence: %s", (severity, confidence, blocks) => {
    expect(reported(severity, confidence).blocking).toBe(blocks);
  });

  it("never blocks where the policy says never", () => {
    const policy: Policy = { ...defaultPolicy, failOn: { severity: "never", confidence: "low" } };
    expect(reported("critical", "high", policy).blocking).toBe(false);
  });
});

describe("isBlocking, of a vulnerable dependency", () => {
  const vulnerable = (severity: Severity, scope: DependencyScope, failOn: Partial<DependencyPolicy["failOn"]> = {}) => {
    const policy = {
      ...defaultPolicy,
      dependencies: { ...defaultPolicy.dependencies, failOn: { development: "never", ...failOn } },
    } as Policy;
    const dependency = { package: "qs", version: "6.5.2", advisories: ["GHSA-hrpp-h998-j3pp"], scope, chain: [] };
    const found = finding({ severity, confidence: "high", dependency });
    const findings: ReportedFinding[] = [
      { ...found, anchor: { kind: "summary" }, blocking: isBlocking(found, policy) },
    ];
    return decide({ ...nothing, findings }, policy).verdict;
  };

  it("fails by the threshold of all findings in production, and never in development, if nothing else is said", () => {
    expect(vulnerable("high", "production")).toBe("Fails because 1 finding is high or worse with high confidence.");
    expect(vulnerable("medium", "production")).toBe("Passes: 1 finding, none blocks.");
    expect(vulnerable("critical", "development")).toBe("Passes: 1 finding, none blocks.");
  });

  it("fails by the threshold of its scope, and says so", () => {
    expect(vulnerable("low", "production", { production: "low" })).toBe(
      "Fails because 1 finding is low or worse in dependencies.",
    );
    expect(vulnerable("high", "production", { production: "critical" })).toBe("Passes: 1 finding, none blocks.");
    expect(vulnerable("critical", "development", { development: "critical" })).toBe(
      "Fails because 1 finding is critical in development dependencies.",
    );
  });

  it("does not fail where the policy says never", () => {
    const policy: Policy = {
      ...defaultPolicy,
      failOn: { severity: "never", confidence: "low" },
      dependencies: { ...defaultPolicy.dependencies, failOn: { production: "low", development: "low" } },
    };
    const dependency = { package: "qs", version: "6.5.2", advisories: [], scope: "production" as const, chain: [] };
    expect(isBlocking(finding({ severity: "critical", dependency }), policy)).toBe(false);
  });
});

describe("decide", () => {
  it("passes where nothing was found", () => {
    expect(decide(nothing, defaultPolicy)).toEqual({ conclusion: "success", verdict: "Passes: no new findings." });
  });

  it("passes with findings that do not block", () => {
    const findings = [reported("medium", "high"), reported("high", "low")];
    expect(decide({ ...nothing, findings }, defaultPolicy)).toEqual({
      conclusion: "success",
      verdict: "Passes: 2 findings, none blocks.",
    });
  });

  it("fails with one that blocks, and says what the threshold is", () => {
    const findings = [reported("critical", "high"), reported("low", "high")];
    expect(decide({ ...nothing, findings }, defaultPolicy)).toEqual({
      conclusion: "failure",
      verdict: "Fails because 1 finding is high or worse with high confidence.",
    });
  });

  it("fails with a notice that blocks", () => {
    expect(decide({ ...nothing, notices: [note] }, defaultPolicy)).toEqual({
      conclusion: "failure",
      verdict: "Fails because of this: The config does not parse.",
    });
    expect(decide({ ...nothing, notices: [{ ...note, blocking: false }] }, defaultPolicy).conclusion).toBe("success");
  });

  it("is neutral where something could not be looked at, each file counted once", () => {
    const skipped: Skipped[] = [unseen, { ...unseen, reason: "crash" }];
    expect(decide({ ...nothing, skipped }, defaultPolicy)).toEqual({
      conclusion: "neutral",
      verdict: "Nothing blocks, but 1 file could not be reviewed.",
    });
  });

  it("fails where something could not be looked at and the policy says so", () => {
    const policy: Policy = { ...defaultPolicy, onError: "failure" };
    expect(decide({ ...nothing, skipped: [unseen] }, policy)).toMatchObject({ conclusion: "failure" });
  });

  it.each([
    "binary",
    "minified",
    "generated",
    "vendored",
    "excluded",
    "symlink",
    "submodule",
    "not supported",
  ] as const)("passes where a file was left out as %s", (reason) => {
    expect(decide({ ...nothing, skipped: [{ path: "a", reason }] }, defaultPolicy).conclusion).toBe("success");
  });

  it("fails rather than being neutral", () => {
    const findings = [reported("critical", "high")];
    expect(decide({ findings, notices: [note], skipped: [unseen] }, defaultPolicy).conclusion).toBe("failure");
  });
});
