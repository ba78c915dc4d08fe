import { describe, expect, it } from "vitest";
import { addReleases } from "../../src/dependencies/add-releases.ts";
import { readProjects } from "../../src/dependencies/read-projects.ts";
import type { Releases } from "../../src/model/ports.ts";
import type { PackageReleases } from "../../src/model/releases.ts";

/** The change of a lockfile from one set of packages to another. */
function changeOf(before: Record<string, object>, after: Record<string, object>) {
  const side = (packages: Record<string, object>) => {
    const text = JSON.stringify({ lockfileVersion: 3, packages });
    return { path: "package-lock.json", text, blob: text };
  };
  const file = { path: "package-lock.json", before: side(before), after: side(after), hunks: [] };
  return readProjects({ files: [{ ...file, status: "modified" }], context: [], skipped: [] });
}

/** A registry that knows every package but those told, and keeps what it was asked. */
function registry(problem?: string) {
  const asked: (readonly string[])[] = [];
  const releases: Releases = {
    async lookup(names) {
      asked.push(names);
      const none: PackageReleases = new Map();
      const packages = new Map(problem === undefined ? names.map((name) => [name, none]) : []);
      return { at: 7, packages, ...(problem !== undefined && { problem }) };
    },
  };
  return { asked, releases };
}

describe("addReleases", () => {
  const change = changeOf(
    {
      "": { dependencies: { ms: "2" } },
      "node_modules/ms": { version: "2.1.2" },
      "node_modules/qs": { version: "6.0.0" },
    },
    {
      "": { dependencies: { ms: "2", debug: "4" } },
      "node_modules/deep": { version: "1.0.0" },
      "node_modules/debug": { version: "4.4.0", dependencies: { deep: "1" } },
      "node_modules/ms": { version: "2.1.3" },
      "node_modules/qs": { version: "6.0.0" },
      "node_modules/own": { resolved: "git+ssh://git@github.com/acme/own.git#0123456789", version: "1.0.0" },
    },
  );

  it("asks for what is new or updated and from a registry, what is asked for directly first", async () => {
    const { asked, releases } = registry();
    const { changes, notices } = await addReleases(change, releases);
    expect(asked).toEqual([["debug", "ms", "deep"]]);
    expect(changes[0]?.releases?.at).toBe(7);
    expect(notices).toEqual([]);
  });

  it("asks nobody where nothing is new, or nobody is to be asked", async () => {
    const { asked, releases } = registry();
    const same = changeOf({ "node_modules/ms": { version: "2.1.3" } }, { "node_modules/ms": { version: "2.1.3" } });
    expect(await addReleases(same, releases)).toEqual({ changes: same, notices: [] });
    expect(await addReleases(change, undefined)).toEqual({ changes: change, notices: [] });
    expect(asked).toEqual([]);
  });

  it("says once what could not be learned, which blocks nothing", async () => {
    const { notices } = await addReleases(change, registry("it answered with status 503").releases);
    expect(notices).toEqual([
      {
        message:
          "The registry did not tell when and by whom 3 of 3 new packages were published: it answered with status 503.",
        blocking: false,
      },
    ]);
  });

  it("asks for fifty at most, and says so", async () => {
    const names = Array.from({ length: 80 }, (_, index) => `p${index}`);
    const many = changeOf({}, Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: "1.0.0" }])));
    const { asked, releases } = registry();
    const { notices } = await addReleases(many, releases);
    expect(asked[0]).toHaveLength(50);
    expect(notices).toMatchObject([{ message: expect.stringContaining("30 of 80"), blocking: false }]);
  });
});
