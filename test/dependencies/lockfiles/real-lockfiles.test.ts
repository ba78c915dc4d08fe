import { describe, expect, it } from "vitest";
import { chainsTo, isDirect } from "../../../src/model/dependency-chains.ts";
import type { LockGraph } from "../../../src/model/lock-graph.ts";
import { chains, textAtPlace, theOne } from "./graphs.ts";
import { realGraph, realLockfiles } from "./real-lockfiles.ts";

const workspaces = realLockfiles.map(([folder]) => folder).filter((folder) => folder !== "npm-1");

/** The packages that a registry serves, without what Yarn installs to build packages with. */
function published(graph: LockGraph): readonly string[] {
  const isTool = (id: string) =>
    chainsTo(graph, id).some(({ packages }) => packages.some(({ name }) => name === "node-gyp"));
  return graph.packages
    .filter(({ source, id }) => source === "registry" && !isTool(id))
    .map(({ name, version, development, optional }) => {
      return `${name}@${version}${development ? " development" : ""}${optional ? " optional" : ""}`;
    })
    .filter((each, at, all) => all.indexOf(each) === at)
    .sort();
}

describe("readLockGraph of lockfiles that the package managers wrote of one project", () => {
  it.each(workspaces)("gives for %s the packages, scopes and options that npm's own gives", (folder) => {
    expect(published(realGraph(folder))).toEqual(published(realGraph("npm-3")));
  });

  it("gives for npm's version 1, which has no workspaces, those of the project alone", () => {
    const all = new Set(published(realGraph("npm-3")));
    const graph = published(realGraph("npm-1"));
    expect(graph.filter((each) => !all.has(each))).toEqual([]);
    expect(graph).toContain("fsevents@2.1.3 development optional");
    expect(graph).not.toContain("ajv@6.12.6");
  });

  it.each(realLockfiles)("reaches every package of %s from a root, and has a place for it", (folder) => {
    const graph = realGraph(folder);
    expect(graph.problems).toEqual([]);
    expect(graph.packages.filter(({ id }) => chainsTo(graph, id).length === 0)).toEqual([]);
    for (const { range, version, source } of graph.packages) {
      const text = textAtPlace(graph, range) ?? "";
      expect(text).toContain(source === "registry" ? version : "");
      expect(text).toMatch(/^\S.{2,100}$/);
    }
  });

  it.each(realLockfiles)("knows the real name of an alias in %s, and where its checksum stands", (folder) => {
    const graph = realGraph(folder);
    const lodash = theOne(graph, "lodash");
    expect(lodash).toMatchObject({ alias: "lodash-old", version: "3.10.1", source: "registry" });
    expect(isDirect(graph, lodash.id)).toBe(true);
    expect(textAtPlace(graph, lodash.places.integrity)).toContain(lodash.integrity);
    expect(lodash.integrity?.length).toBeGreaterThan(90);
  });

  it.each(workspaces)("has in %s a root for each workspace and the ranges that its manifest asks for", (folder) => {
    const graph = realGraph(folder);
    expect(graph.roots.map(({ path }) => path).sort()).toEqual(["package.json", "packages/api/package.json"]);
    const asked = graph.roots
      .flatMap(({ path, dependencies }) =>
        dependencies.map(({ name, range, group }) => `${path} ${group} ${name} ${range}`),
      )
      .filter((each) => !each.includes(" @shop/api "))
      .sort();
    expect(asked).toEqual([
      "package.json development chokidar 3.4.3",
      "package.json optional fsevents 2.3.2",
      "package.json production debug 2.6.9",
      "package.json production local file:vendor/local",
      "package.json production lodash-old npm:lodash@3.10.1",
      "packages/api/package.json development minimist 1.2.0",
      "packages/api/package.json production ajv 6.12.6",
      "packages/api/package.json production ajv-keywords 3.5.2",
      "packages/api/package.json production debug 4.1.1",
    ]);
  });

  it.each(workspaces)("tells in %s how the project comes to a package", (folder) => {
    const graph = realGraph(folder);
    expect(chains(graph, "fast-deep-equal")[0]).toBe("packages/api/package.json: ajv > fast-deep-equal");
    expect(chains(graph, "is-number")[0]).toMatch(
      /^package\.json: chokidar > .*braces > fill-range > to-regex-range > is-number$/,
    );
  });

  it.each(workspaces)("knows in %s the folder that is copied, or linked, from the workspace", (folder) => {
    const graph = realGraph(folder);
    expect(["file", "link"]).toContain(theOne(graph, "local").source);
    const own = graph.packages.find(({ source }) => source === "workspace");
    expect(own?.name ?? "none").toBe(folder === "yarn-classic" ? "none" : "@shop/api");
  });

  it.each(["yarn-classic", "npm-1"])(
    "guesses for %s what the project asks for where its manifest is not known",
    (folder) => {
      const graph = realGraph(folder, {});
      expect(graph.rootsKnown).toBe(false);
      expect(isDirect(graph, theOne(graph, "lodash").id)).toBe(true);
      expect(isDirect(graph, theOne(graph, "is-number").id)).toBe(false);
    },
  );
});
