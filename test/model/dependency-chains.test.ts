import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainsTo, isDirect, packageOf } from "../../src/model/dependency-chains.ts";
import type { DirectDependency, LockedPackage, LockGraph } from "../../src/model/lock-graph.ts";

/** A graph of packages that are named by letters: `{ a: "bc" }` is a package `a` that uses `b` and `c`. */
function graphOf(uses: Readonly<Record<string, string>>, direct: readonly Partial<DirectDependency>[]): LockGraph {
  return {
    kind: "npm",
    path: "package-lock.json",
    file: { path: "package-lock.json", text: "", blob: "" },
    packages: Object.entries(uses).map(([name, used]) => locked(name, [...used])),
    roots: [
      {
        path: "package.json",
        dependencies: direct.map((each) => ({ name: "", range: "1", group: "production", ...each })),
      },
    ],
    rootsKnown: true,
    problems: [],
  };
}

function locked(name: string, dependencies: readonly string[]): LockedPackage {
  return {
    id: name,
    name,
    version: "1.0.0",
    source: "registry",
    development: false,
    optional: false,
    peer: false,
    bundled: false,
    dependencies,
    range: [0, 0],
    places: {},
  };
}

function shown(graph: LockGraph, id: string, most?: number) {
  return chainsTo(graph, id, most).map(
    ({ group, packages }) => `${group} ${packages.map(({ name }) => name).join("")}`,
  );
}

describe("chainsTo", () => {
  it("gives the shortest way from each direct dependency, the shortest first", () => {
    const graph = graphOf({ a: "b", b: "x", c: "x", x: "" }, [{ target: "a" }, { target: "c" }]);
    expect(shown(graph, "x")).toEqual(["production cx", "production abx"]);
    expect(shown(graph, "x", 1)).toEqual(["production cx"]);
  });

  it("begins with the package itself where it is direct, and puts production before development", () => {
    const graph = graphOf({ a: "x", b: "x", x: "" }, [
      { target: "a", group: "development" },
      { target: "b" },
      { target: "x" },
    ]);
    expect(shown(graph, "x")).toEqual(["production x", "production bx", "development ax"]);
  });

  it("is empty for what nothing leads to and for what is not installed", () => {
    const graph = graphOf({ a: "", x: "" }, [{ target: "a" }, { name: "gone" }]);
    expect([shown(graph, "x"), shown(graph, "y")]).toEqual([[], []]);
  });

  it("ends on any graph, cycles included, with ways that exist", () => {
    const letters = ["a", "b", "c", "d", "e"];
    const uses = fc.record(
      Object.fromEntries(letters.map((letter) => [letter, fc.subarray(letters).map((used) => used.join(""))])),
    );
    const check = fc.property(uses, fc.subarray(letters), (edges, direct) => {
      const graph = graphOf(
        edges,
        direct.map((target) => ({ target })),
      );
      for (const { packages } of chainsTo(graph, "a")) {
        expect(isDirect(graph, packages[0]?.id ?? "")).toBe(true);
        expect(packages.at(-1)?.id).toBe("a");
        for (const [at, each] of packages.slice(1).entries()) expect(packages[at]?.dependencies).toContain(each.id);
      }
    });
    fc.assert(check);
  });
});

describe("questions about a graph", () => {
  it("finds packages and the direct ones, whatever they are called", () => {
    const graph = graphOf({ constructor: "", a: "" }, [{ target: "a" }]);
    expect(packageOf(graph, "constructor")?.name).toBe("constructor");
    expect(packageOf(graph, "toString")).toBeUndefined();
    expect([isDirect(graph, "a"), isDirect(graph, "constructor")]).toEqual([true, false]);
  });
});
