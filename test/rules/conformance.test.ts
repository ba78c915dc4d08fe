import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeChecks } from "../../src/checks/index.ts";
import type { Detection } from "../../src/model/finding.ts";
import type { ExampleFile } from "../../src/pages/examples.ts";
import { createSecretSearch } from "../../src/secrets/find-secrets.ts";
import { assignmentsOf } from "./assignments-of.ts";
import { loadDocumentedRules, seededRandom } from "./documented-rules.ts";
import { type Outcome, type PlacedExample, runExamples } from "./run-examples.ts";

const documented = await loadDocumentedRules();
const rules = documented.map(({ rule }) => rule);
const placed: readonly (PlacedExample & { readonly name: string })[] = documented.flatMap(({ rule, examples }) =>
  examples.map((example, index) => ({
    rule,
    example,
    folder: `${rule.id.replace("/", "-")}-${index + 1}`,
    name: `${rule.id}, ${example.section}, ${example.role} (example ${index + 1})`,
  })),
);

let outcome: Outcome = { before: [], after: [], skipped: [] };
beforeAll(async () => {
  outcome = await runExamples(placed, rules);
});
afterAll(closeChecks);

function linesOf(detections: readonly Detection[], path: string, rule: string): readonly number[] {
  const found = detections.filter((detection) => detection.path === path && detection.rule === rule);
  return [...new Set(found.map((detection) => detection.region.startLine))].sort((a, b) => a - b);
}

function expectedLines(folder: string, files: readonly ExampleFile[]) {
  return files.map(({ path, before, after }) => ({
    path: `${folder}/${path}`,
    before: before?.findings ?? [],
    after: after?.findings ?? [],
  }));
}

describe.each(documented)("the page of $rule.id", ({ rule, page, examples }) => {
  it("says in a sentence what is wrong, and why it matters", () => {
    expect(page.summary).toMatch(/\.$/);
    expect(page.reason).toMatch(/\.$/);
  });

  it("shows code that is reported and code that is fine", () => {
    const roles = examples.map((example) => example.role);
    expect(roles).toContain("bad");
    expect(roles).toContain("good");
  });

  it("marks at least one line in each bad example and none in a good one", () => {
    for (const { role, files, section } of examples) {
      const marked = files.flatMap((file) => file.after?.findings ?? []);
      expect(marked.length > 0, `${section} (${role})`).toBe(role === "bad");
    }
  });

  it("shows what looks alike and is not reported", () => {
    expect(examples.some((example) => example.section === "Not reported")).toBe(true);
  });

  it("has facts that a report can print", () => {
    expect(rule.message).toMatch(/^[A-Z`].*\.$/);
    expect(rule.fix).toMatch(/^[A-Z`].*\.$/);
    expect(rule.cwe.length).toBeGreaterThan(0);
    expect(rule.owasp).toMatch(/^A\d\d:20\d\d$/);
  });
});

describe("the examples", () => {
  it("are all looked at", () => {
    expect(outcome.skipped).toEqual([]);
  });

  it.each(placed)("$name: is reported on exactly the marked lines", ({ rule, example, folder }) => {
    const found = example.files.map(({ path }) => ({
      path: `${folder}/${path}`,
      before: linesOf(outcome.before, `${folder}/${path}`, rule.id),
      after: linesOf(outcome.after, `${folder}/${path}`, rule.id),
    }));
    expect(found).toEqual(expectedLines(folder, example.files));
  });

  it.each(placed.filter(({ example }) => example.role === "good"))(
    "$name: is reported by no other rule",
    ({ rule, example, folder }) => {
      const others = outcome.after.filter(
        (detection) =>
          detection.path.startsWith(`${folder}/`) &&
          detection.rule !== rule.id &&
          !example.also.includes(detection.rule),
      );
      expect(others.map((detection) => `${detection.rule} at line ${detection.region.startLine}`)).toEqual([]);
    },
  );

  it("are judged alike in another order and a second time", async () => {
    const toKeys = ({ before, after }: Outcome) =>
      [before, after].map((side) => side.map((each) => JSON.stringify(each)).sort());
    const again = await runExamples(placed.toReversed(), rules.toReversed());
    expect(toKeys(again)).toEqual(toKeys(outcome));
  });
});

describe.each(rules.filter((rule) => rule.kind === "secret"))("the shape of $id", (rule) => {
  it("fits a hundred samples as a whole, each with every name that it may be given to", () => {
    const random = seededRandom(7);
    const search = createSecretSearch([rule]);
    for (const sample of Array.from({ length: 100 }, () => rule.sample(random))) {
      // Of some, such as an entry of a file, a part is the secret.
      const secret = new RegExp(rule.pattern).exec(sample)?.groups?.secret ?? sample;
      for (const text of assignmentsOf(rule, sample)) {
        const found = search(text).found;
        expect(found.map(({ value }) => value)).toEqual([secret]);
        expect(text.slice(...(found[0]?.range ?? [0, 0]))).toBe(secret);
      }
    }
  });

  it("is written in the form that the engine expects", () => {
    expect(rule.pattern.flags).toContain("g");
    expect(rule.keywords.filter((keyword) => !/^[!-@[-~ ]+$/.test(keyword))).toEqual([]);
    expect((rule.named ?? []).filter((name) => !/^[a-z\d]+$/.test(name))).toEqual([]);
    expect(rule.named).not.toEqual([]);
  });
});
