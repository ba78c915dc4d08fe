import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/analysis/yaml-scalars.ts";

function scalarsOf(text: string) {
  return readYaml(text).map(({ scalars }) =>
    scalars.map(({ path, value, range }) => [path.join("."), value, text.slice(...range)]),
  );
}

describe("readYaml", () => {
  it("gives each scalar with its path and its place without quotes", () => {
    expect(scalarsOf("a:\n  - b: 'x y'\n  - 12\nc: \"z\"\n")).toEqual([
      [
        ["a.0.b", "x y", "x y"],
        ["a.1", "12", "12"],
        ["c", "z", "z"],
      ],
    ]);
  });

  it("keeps numbers as they are written", () => {
    expect(scalarsOf("pin: 0012\n")[0]?.[0]?.[1]).toBe("0012");
  });

  it("reads every document, and finds a scalar by its path", () => {
    const documents = readYaml("kind: A\n---\nmeta: { kind: B }\n");
    expect(documents.map((each) => each.at(["kind"])?.value)).toEqual(["A", undefined]);
    expect(documents[1]?.at(["meta", "kind"])?.value).toBe("B");
  });

  it("reads what is shared where it stands, not where it is named", () => {
    expect(scalarsOf("x: &shared\n  key: v\na: *shared\n")).toEqual([[["x.key", "v", "v"]]]);
  });

  it.each(["", "{{- if .x }}\n- a: {{ b }}", "[".repeat(20_000), "a:\n".repeat(50), "*", "%TAG ! x"])(
    "passes over what does not parse: %.20s",
    (text) => {
      expect(() => readYaml(text)).not.toThrow();
    },
  );
});
