import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkChange } from "../../src/checks/check-projects.ts";
import { closeChecks, runChecks } from "../../src/checks/index.ts";
import type { CheckResult } from "../../src/checks/request.ts";
import type { SourceFile } from "../../src/model/change-set.ts";
import type { RuleFacts } from "../../src/model/rule.ts";
import { loadRules } from "../../src/rules/load.ts";
import { describeLine, placeIn, readPrograms } from "../helpers/programs.ts";

/**
 * Programs as people write them, `<group>/<problem>/bad-*` and `good-*`: each is a file or a folder. The problem's own rule must
 * report exactly the lines that end with `// finding` (or that comment in the file's language). The marks are cut off before, as
 * not every language has comments at the end of a line.
 */
const marker = /(?:\/\/-?|#|<!--|<%#|\{\{!(?:--)?|\{#|\/\*)\s*finding\b\s*(?:-->|%>|(?:--)?\}\}|#\}|\*\/)?\s*$/;

/** As many bad and as many good programs at least. */
const fewest = 3;

const rules = [...(await loadRules()).values()];
const studied = await Promise.all(
  rules.map(async ({ id }) => ({
    id,
    programs: (await readPrograms(new URL(`./${id}/`, import.meta.url), /^(?:bad|good)-/)).map((program) => ({
      name: program.name,
      files: placeIn(`${id.replace("/", "-")}-${program.name}`, program),
    })),
  })),
);
const withPrograms = studied.filter(({ id, programs }) => programs.length > 0 || id.startsWith("injection/"));

const limits = {
  ...{ fileBytes: 1_000_000, files: 5_000, commits: 0, contextFiles: 0, contextBytes: 0 },
  ...{ depth: 500, timeMs: 60_000, memoryMb: 1_024 },
};

function defaultsOf({ options = {} }: RuleFacts) {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

function markedIn(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.text.split("\n").flatMap((line, index) => (marker.test(line) ? [describeLine(file, index + 1)] : [])),
  );
}

function withoutMarks(file: SourceFile): SourceFile {
  const lines = file.text.split("\n").map((line) => (marker.test(line) ? line.replace(marker, "").trimEnd() : line));
  return { ...file, text: lines.join("\n") };
}

function foundIn(files: readonly SourceFile[], { after }: CheckResult, rule: string): readonly string[] {
  return files.flatMap((file) => {
    const found = after.filter((detection) => detection.path === file.path && detection.rule === rule);
    const lines = new Set(found.map(({ region }) => region.startLine));
    return [...lines].sort((a, b) => a - b).map((line) => describeLine(file, line));
  });
}

afterAll(closeChecks);

describe.each(withPrograms)("the programs of $id", ({ id, programs }) => {
  let result: CheckResult = { before: [], after: [], skipped: [], reached: [] };
  beforeAll(async () => {
    const files = programs.flatMap((program) => program.files).map((file) => ({ path: file.path, after: withoutMarks(file) }));
    const all = rules.map((rule) => ({ id: rule.id, options: defaultsOf(rule) }));
    const checked = await runChecks({ files, context: [], rules: all, limits });
    const added = files.map((file) => ({ ...file, status: "added" as const, hunks: [] }));
    const own = rules.filter((rule) => rule.id === id).map((rule) => ({ rule, options: defaultsOf(rule) }));
    const whole = checkChange({ files: added, context: [], skipped: [] }, own);
    result = {
      ...checked,
      after: [...checked.after, ...whole.after],
      skipped: [...checked.skipped, ...whole.skipped],
    };
  });

  it("show what is wrong and what only looks alike", () => {
    const [bad, good] = ["bad-", "good-"].map((role) => programs.filter(({ name }) => name.startsWith(role)));
    expect(bad?.length).toBeGreaterThanOrEqual(fewest);
    expect(good?.length).toBeGreaterThanOrEqual(fewest);
  });

  it("are all looked at", () => {
    expect(result.skipped).toEqual([]);
  });

  it.for(programs)("$name", ({ name, files }) => {
    const marked = markedIn(files);
    expect(marked.length > 0, "a bad program has marked lines, a good one has none").toBe(name.startsWith("bad-"));
    expect(foundIn(files, result, id)).toEqual(marked);
  });
});
