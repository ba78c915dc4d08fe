import { describe, expect, it } from "vitest";
import { readManifestGraph } from "../../../src/dependencies/lockfiles/read-manifest-graph.ts";
import { fileOf } from "../lockfiles.ts";
import { shown, textAtPlace } from "./graphs.ts";

describe("readManifestGraph", () => {
  it("gives what a package.json asks for, without versions, at the places of the ranges", () => {
    const text = JSON.stringify({
      dependencies: { old: "npm:lodash@3", ms: "^2.0.0", lib: "github:acme/lib" },
      devDependencies: { ms: "^1.0.0", mocha: "*" },
    });
    const graph = readManifestGraph(fileOf(text, "web/package.json"));
    if ("reason" in graph) throw new Error(graph.detail);
    expect(graph).toMatchObject({ kind: "manifest", unresolved: true, rootsKnown: true, path: "web/package.json" });
    expect(shown(graph)).toEqual(["lodash@ direct", "ms@ direct", "lib@ direct git", "mocha@ direct development"]);
    expect(graph.packages.map(({ range }) => textAtPlace(graph, range))).toEqual([
      '"npm:lodash@3"',
      '"^2.0.0"',
      '"github:acme/lib"',
      '"*"',
    ]);
  });

  it("says why there is none", () => {
    expect(readManifestGraph(fileOf("[]", "package.json"))).toMatchObject({ reason: "syntax error" });
  });
});
