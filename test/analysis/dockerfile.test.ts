import { describe, expect, it } from "vitest";
import { readDockerfile } from "../../src/analysis/dockerfile.ts";

describe("readDockerfile", () => {
  it("resolves the stage that another one is based on, ignoring case", () => {
    const [base, final] = readDockerfile("FROM node:24 AS Base\nFROM alpine\nFROM base\n").toSpliced(1, 1);
    expect(final?.base).toBe(base);
  });

  it("fills build arguments and the defaults of variables without a value", () => {
    const [stage] = readDockerfile(`ARG TAG=24\nFROM node:$TAG-slim\nARG A=one\nUSER $A:\${B:-two}\n`);
    expect(stage?.image).toBe("node:24-slim");
    expect(stage?.instructions.at(-1)?.arguments).toEqual(["one:two"]);
  });

  it("passes over flags, comments, continuations and here-documents", () => {
    const text = "from --platform=linux/amd64 node\nRUN <<EOF\nUSER a\nEOF\nuser \\\n  # who\n  node\n";
    const [stage] = readDockerfile(text);
    expect(stage?.image).toBe("node");
    expect(stage?.instructions.map(({ keyword }) => keyword)).toEqual(["RUN", "USER"]);
    expect(stage?.instructions.at(-1)?.arguments).toEqual(["node"]);
  });

  it("keeps a trigger for later apart from an instruction", () => {
    const [stage] = readDockerfile("FROM node\nONBUILD USER root\n");
    expect(stage?.instructions.map(({ keyword }) => keyword)).toEqual(["ONBUILD"]);
  });

  it.each(["\n", "\r\n"])("gives ranges that cut the instruction out of the text, with line ends %j", (end) => {
    const text = ["# one", "FROM node", "", "USER root", ""].join(end);
    const range = readDockerfile(text)[0]?.instructions[0]?.range;
    expect(text.slice(...(range ?? [0, 0]))).toBe("USER root");
  });

  it.each(["", "\0", "USER root", "FROM", "FROM ${", "FROM a AS\nFROM \\", "FROM x\nRUN <<EOF"])(
    "takes %j without throwing",
    (text) => {
      expect(() => readDockerfile(text)).not.toThrow();
    },
  );
});
