import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Flow, openProject, rememberParsed } from "../../src/analysis/project.ts";
import type { SourceFile } from "../../src/model/change-set.ts";
import { loadRules } from "../../src/rules/load.ts";
import { describeLine, readPrograms } from "../helpers/programs.ts";

/**
 * One program for each package model, a file or a folder with the model's name. Each line where unprotected data reaches a sink
 * ends with `// flow: sql`, or several kinds of sink: `// flow: sql, command`; other lines reach none.
 */
const marker = /\/\/ flow: ([\w-]+(?:, [\w-]+)*)\s*$/;

/** What is sent to the client, or matched, is a sink of most programs and the subject of few. */
const unmarked = new Set(["response", "regex-match"]);

const rules = [...(await loadRules()).values()].filter((rule) => rule.kind === "taint");

/**
 * Whether what is known of the data protects from this sink: a rule about the sink then takes it for harmless. Where no such
 * rule is, any kind protects but what says a part only: that it is a text, or what it is not.
 */
function isProtected({ sink, taint: { safe } }: Flow): boolean {
  const about = rules.filter(({ sinks }) => sinks.includes(sink));
  if (about.length > 0) return about.some(({ sanitizers }) => sanitizers.some((kind) => safe.has(kind)));
  return [...safe].some((kind) => kind !== "picked" && kind !== "string" && !kind.startsWith("not-"));
}

const models = (await readdir(new URL("../../src/analysis/models/", import.meta.url)))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const programs = await readPrograms(new URL("./", import.meta.url), /^(?!models\.test\.ts$)/);

function markedIn(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.text.split("\n").flatMap((line, index) => {
      const kinds = marker.exec(line)?.[1]?.split(", ") ?? [];
      return kinds.map((kind) => `${kind} at ${describeLine(file, index + 1)}`);
    }),
  );
}

function flowsIn(files: readonly SourceFile[]): readonly string[] {
  const project = openProject(files, rememberParsed(1_000));
  return files.flatMap((file) => {
    const module = project.moduleAt(file.path);
    if (!module) return [];
    if ("reason" in module) return [`${file.path} does not parse`];
    const { flows, complete } = project.flowsOf(module);
    const seen = flows.flatMap((flow) => {
      const { sink, path, range, taint } = flow;
      const place = files.find((each) => each.path === path);
      if (isProtected(flow) || taint.kind === "error-details" || unmarked.has(sink) || !place) return [];
      return [`${sink} at ${describeLine(place, place.text.slice(0, range[0]).split("\n").length)}`];
    });
    return complete ? seen : [...seen, `${file.path} is not interpreted to its end`];
  });
}

describe("package models", () => {
  it.each(models)("%s has a program", (model) => {
    expect(programs.map(({ name }) => name)).toContain(model);
  });

  it("have no programs without a model", () => {
    expect(programs.map(({ name }) => name).filter((name) => !models.includes(name))).toEqual([]);
  });
});

describe("data flows to the marked lines only", () => {
  it.for(programs)("$name", ({ files }) => {
    expect([...new Set(flowsIn(files))].sort()).toEqual([...new Set(markedIn(files))].sort());
  });
});
