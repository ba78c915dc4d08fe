import { describe, expect, it } from "vitest";
import { checkDependencies } from "../../src/checks/check-dependencies.ts";
import type { ConfiguredRule } from "../../src/checks/check-side.ts";
import type { DependencyChange, InstalledPackage } from "../../src/model/dependency.ts";
import type { LockGraph } from "../../src/model/lock-graph.ts";
import type { DependencyRule } from "../../src/model/rule.ts";

const text = '{\n  "packages": {\n    "node_modules/ms": { "version": "2.0.0" }\n  }\n}\n';
const start = text.indexOf('"2.0.0"');
const ms: InstalledPackage = {
  name: "ms",
  version: "2.0.0",
  development: false,
  direct: true,
  chain: [],
  vulnerabilities: [],
  range: [start, start + 7],
};

function change(path = "package-lock.json"): DependencyChange {
  const file = { path, text, blob: "" };
  const graph: LockGraph = {
    kind: "npm",
    path,
    file,
    packages: [],
    roots: [],
    rootsKnown: true,
    problems: [],
  };
  const lockfile = (packages: readonly InstalledPackage[]) => ({ file, graph, packages });
  return { path, before: lockfile([]), after: lockfile([ms]) };
}

function rule(detect: DependencyRule["detect"], facts: Partial<DependencyRule> = {}): ConfiguredRule {
  return {
    rule: {
      id: "dependencies/example",
      kind: "dependency",
      severity: "low",
      confidence: "high",
      cwe: [1395],
      owasp: "A06:2021",
      message: "It is old.",
      fix: "Update it.",
      detect,
      ...facts,
    },
    options: { limit: 3 },
  };
}

const each = rule((packages) => packages.map(({ name, range }) => ({ range, identity: name, fix: `Update ${name}.` })));

describe("checkDependencies", () => {
  it("reports at the version's place in the lockfile, on each side", () => {
    const { before, after, skipped } = checkDependencies([change()], [each]);
    expect(before).toEqual([]);
    expect(skipped).toEqual([]);
    expect(after).toMatchObject([
      {
        path: "package-lock.json",
        region: { startLine: 3, startColumn: 37, endLine: 3, endColumn: 44 },
        rule: "dependencies/example",
        severity: "low",
        identity: "ms",
        fix: "Update ms.",
        symbol: "",
      },
    ]);
  });

  it("gives the rule its options, and its findings the severity that the policy wants", () => {
    let given: unknown;
    const asks = rule((packages, options) => {
      given = options;
      return packages.map(({ range }) => ({ range, identity: "x" }));
    });
    const { after } = checkDependencies([change()], [{ ...asks, severity: "critical" }]);
    expect(given).toEqual({ limit: 3 });
    expect(after).toMatchObject([{ severity: "critical", fix: "Update it." }]);
  });

  it("names a rule that throws, and still runs the others", () => {
    const throws = rule(() => {
      throw new Error("boom");
    });
    const { after, skipped } = checkDependencies([change()], [throws, each]);
    expect(after).toHaveLength(1);
    expect(skipped).toContainEqual({
      path: "package-lock.json",
      reason: "crash",
      detail: "the rule dependencies/example failed: boom",
    });
  });

  it("leaves a test's lockfile alone, unless the rule speaks about tests", () => {
    const fixture = change("test/fixtures/app/package-lock.json");
    expect(checkDependencies([fixture], [each]).after).toEqual([]);
    const speaks = rule((packages) => packages.map(({ range }) => ({ range, identity: "x" })), { inTests: true });
    expect(checkDependencies([fixture], [speaks]).after).toHaveLength(1);
  });
});
