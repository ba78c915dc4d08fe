import { describe, expect, it } from "vitest";
import { checkProjects } from "../../src/checks/check-projects.ts";
import type { Project } from "../../src/model/project.ts";
import type { ProjectRule } from "../../src/model/rule.ts";

const manifest = { path: "shop/package.json", text: '{\n  "a": "*"\n}\n', blob: "" };
const project: Project = { manifests: [], locks: [], hasUnreadLock: false };
const change = { folder: "shop/", after: project };

function ruleThat(detect: ProjectRule["detect"], facts: Partial<ProjectRule> = {}): ProjectRule {
  return {
    id: "dependencies/example",
    kind: "project",
    severity: "low",
    confidence: "high",
    cwe: [1357],
    owasp: "A08:2021",
    message: "Something is odd.",
    fix: "Mend it.",
    detect,
    ...facts,
  };
}

const problemIn = (file = manifest) => ruleThat(() => [{ file, range: [9, 12], identity: "a", fix: "Pin a." }]);

describe("checkProjects", () => {
  it("gives a problem its place, its identity and its own fix", () => {
    const { before, after } = checkProjects([change], [{ rule: problemIn(), options: {} }]);
    expect(before).toEqual([]);
    expect(after).toMatchObject([
      {
        path: "shop/package.json",
        region: { startLine: 2 },
        identity: "a",
        fix: "Pin a.",
        message: "Something is odd.",
      },
    ]);
  });

  it("counts a problem as the policy says", () => {
    const { after } = checkProjects([change], [{ rule: problemIn(), options: {}, severity: "critical" }]);
    expect(after[0]?.severity).toBe("critical");
  });

  it("leaves the manifests of tests out", () => {
    const rule = problemIn({ ...manifest, path: "test/fixtures/package.json" });
    expect(checkProjects([change], [{ rule, options: {} }]).after).toEqual([]);
  });

  it("names a rule that fails and runs the others", () => {
    const broken = ruleThat(() => {
      throw new Error("no such thing");
    });
    const { after, skipped } = checkProjects(
      [change],
      [
        { rule: broken, options: {} },
        { rule: problemIn(), options: {} },
      ],
    );
    expect(after).toHaveLength(1);
    expect(skipped).toEqual([
      { path: "shop/package.json", reason: "crash", detail: "the rule dependencies/example failed: no such thing" },
    ]);
  });
});
