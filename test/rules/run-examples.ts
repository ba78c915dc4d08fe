import { createHash } from "node:crypto";
import { checkDependencies } from "../../src/checks/check-dependencies.ts";
import { checkChange, checkProjects } from "../../src/checks/check-projects.ts";
import { runChecks } from "../../src/checks/index.ts";
import { readDependencyChanges } from "../../src/dependencies/read-dependency-changes.ts";
import { readProjects } from "../../src/dependencies/read-projects.ts";
import type { FileChange, SourceFile } from "../../src/model/change-set.ts";
import type { Detection } from "../../src/model/finding.ts";
import type { Limits } from "../../src/model/policy.ts";
import type { Rule, RuleFacts } from "../../src/model/rule.ts";
import type { Skipped } from "../../src/model/skipped.ts";
import type { Example, ExampleText } from "../../src/pages/examples.ts";
import { exampleAdvisories } from "./example-advisories.ts";
import { exampleReleases } from "./example-releases.ts";

/** An example in a folder of its own, so that all of them can be checked as one change. */
export interface PlacedExample {
  readonly rule: Rule;
  readonly example: Example;
  readonly folder: string;
}

export interface Outcome {
  readonly before: readonly Detection[];
  readonly after: readonly Detection[];
  readonly skipped: readonly Skipped[];
}

const limits: Limits = {
  fileBytes: 1_000_000,
  files: 5_000,
  commits: 0,
  contextFiles: 0,
  contextBytes: 0,
  depth: 500,
  timeMs: 60_000,
  memoryMb: 1_024,
};

/** Runs all rules on all examples, each rule with its default options. */
export async function runExamples(examples: readonly PlacedExample[], rules: readonly Rule[]): Promise<Outcome> {
  const files = examples.flatMap(toChanges);
  const configured = rules.map((rule) => ({ rule, options: defaultsOf(rule) }));
  const request = {
    files,
    context: [],
    rules: rules.map((rule) => ({ id: rule.id, options: defaultsOf(rule) })),
    limits,
  };
  const { changes, skipped } = await readDependencyChanges({ files, context: [] }, exampleAdvisories);
  const projects = readProjects({ files, context: [], skipped: [] }).map((change) => ({
    ...change,
    releases: exampleReleases,
  }));
  const outcomes = [
    await runChecks(request),
    checkDependencies(changes, configured),
    checkProjects(projects, configured),
    checkChange({ files, context: [], skipped: [] }, configured),
  ];
  return {
    before: outcomes.flatMap(({ before }) => before),
    after: outcomes.flatMap(({ after }) => after),
    skipped: [...skipped, ...outcomes.flatMap((outcome) => outcome.skipped)],
  };
}

function defaultsOf({ options = {} }: RuleFacts) {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

function toChanges({ example, folder }: PlacedExample): readonly FileChange[] {
  return example.files.map(({ path, before, after }) => {
    const place = `${folder}/${path}`;
    return {
      path: place,
      status: before ? (after ? "modified" : "removed") : "added",
      ...(before && { before: toSourceFile(place, before) }),
      ...(after && { after: toSourceFile(place, after) }),
      hunks: [],
    };
  });
}

function toSourceFile(path: string, { text }: ExampleText): SourceFile {
  return { path, text, blob: createHash("sha1").update(text).digest("hex") };
}
