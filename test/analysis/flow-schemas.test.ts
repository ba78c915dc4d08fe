import { describe, expect, it } from "vitest";
import massAssignment from "../../src/rules/injection/mass-assignment.ts";
import nosql from "../../src/rules/injection/nosql.ts";
import { openScripts } from "./scripts.ts";

const rules = { "mass-assignment": massAssignment.sanitizers, nosql: nosql.sanitizers };

/** The sinks that data reaches which the rules about them do not take for safe. */
function reachedIn(body: string): readonly string[] {
  const text = `
    import express from "express";
    import mongoose from "mongoose";
    import { z } from "zod";
    const User = mongoose.model("User");
    express().post("/", async (req, res) => { ${body} });`;
  const project = openScripts({ "app.ts": text });
  const module = project.moduleAt("app.ts");
  if (!module || "reason" in module) throw new Error("the script does not parse");
  const reached = project.flowsOf(module).flows.flatMap(({ sink, taint }) => {
    const sanitizers: readonly string[] | undefined = rules[sink as keyof typeof rules];
    const isReported = taint.kind === "structured" && !sanitizers?.some((kind) => taint.safe.has(kind));
    return sanitizers && isReported ? [sink] : [];
  });
  return [...new Set(reached)].sort();
}

describe("what came through a schema of zod", () => {
  it.each([
    ["an object", "z.object({ name: z.string() })", []],
    ["a strict object", "z.object({ name: z.string() }).strict()", []],
    ["a strict object by name", "z.strictObject({ name: z.string() })", []],
    ["a strict object that was loose", "z.object({ name: z.string() }).passthrough().strict()", []],
    ["an object that strips what was let through", "z.looseObject({ name: z.string() }).strip()", []],
    ["an object that lets others through", "z.object({ name: z.string() }).passthrough()", ["mass-assignment"]],
    ["a loose object", "z.object({ name: z.string() }).loose()", ["mass-assignment"]],
    ["a loose object by name", "z.looseObject({ name: z.string() })", ["mass-assignment"]],
    ["an object that catches all", "z.object({ name: z.string() }).catchall(z.string())", ["mass-assignment"]],
    ["a record", "z.record(z.string(), z.string())", ["mass-assignment"]],
    ["an optional record", "z.record(z.string(), z.number()).optional()", ["mass-assignment"]],
    ["a record of anything", "z.record(z.string(), z.unknown())", ["mass-assignment", "nosql"]],
    ["anything", "z.any()", ["mass-assignment", "nosql"]],
    ["what is not known", "z.unknown()", ["mass-assignment", "nosql"]],
    ["what a check of one's own lets through", "z.custom((value) => Boolean(value))", ["mass-assignment", "nosql"]],
    ["an object with a field of anything", "z.object({ name: z.any() })", ["nosql"]],
    ["an object with a list of anything", "z.object({ name: z.array(z.any()) })", ["nosql"]],
    ["an object with a record", "z.object({ name: z.record(z.string(), z.string()) })", []],
  ] as const)("as %s", (_, schema, expected) => {
    const uses = "await User.create(data); await User.findOne({ name: data.name });";
    expect(reachedIn(`const data = ${schema}.parse(req.body); ${uses}`)).toEqual(expected);
    expect(reachedIn(`const { data } = ${schema}.safeParse(req.body); ${uses}`)).toEqual(expected);
    expect(reachedIn(`const schema = ${schema}; const data = await schema.parseAsync(req.body); ${uses}`)).toEqual(
      expected,
    );
  });

  it("is what a schema says, and the request itself is not", () => {
    expect(reachedIn("await User.create(req.body); await User.findOne({ name: req.body.name });")).toEqual([
      "mass-assignment",
      "nosql",
    ]);
  });

  it("has no free fields where the program takes those by name", () => {
    expect(
      reachedIn("const { name } = z.looseObject({ name: z.string() }).parse(req.body); await User.create({ name });"),
    ).toEqual([]);
  });
});
