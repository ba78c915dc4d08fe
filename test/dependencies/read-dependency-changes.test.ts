import { describe, expect, it } from "vitest";
import { readDependencyChanges } from "../../src/dependencies/read-dependency-changes.ts";
import { NodesecError } from "../../src/errors.ts";
import type { FileChange } from "../../src/model/change-set.ts";
import type { Advisories } from "../../src/model/ports.ts";
import { advisory } from "./advisory.ts";
import { changeOf, lockfileText } from "./lockfiles.ts";

const old = lockfileText({ "node_modules/lodash": { version: "4.17.15" }, "node_modules/ms": { version: "2.0.0" } });
const now = lockfileText({ "node_modules/lodash": { version: "4.17.21" } });

/** A source that knows one advisory and keeps what it was asked. */
function source() {
  const asked: Record<string, string[]>[] = [];
  const advisories: Advisories = {
    async lookup(versions) {
      asked.push(Object.fromEntries([...versions].map(([name, all]) => [name, [...all].sort()])));
      return [advisory()];
    },
  };
  return { asked, advisories };
}

const broken: Advisories = {
  lookup: () => Promise.reject(new NodesecError("ADVISORIES_UNREACHABLE", { source: "npm.test", reason: "it is off" })),
};

const of = (files: readonly FileChange[]) => ({ files, context: [] });

describe("readDependencyChanges", () => {
  it("asks once for the versions of both sides and judges both by the answer", async () => {
    const { asked, advisories } = source();
    const { changes } = await readDependencyChanges(of([changeOf({ before: old, after: now })]), advisories);
    expect(asked).toEqual([{ lodash: ["4.17.15", "4.17.21"], ms: ["2.0.0"] }]);
    expect(changes[0]?.before?.packages.map(({ vulnerabilities }) => vulnerabilities.length)).toEqual([1, 0]);
    expect(changes[0]?.after.packages.map(({ vulnerabilities }) => vulnerabilities.length)).toEqual([0]);
  });

  it("asks nothing where no lockfile changed, is left, or can be read", async () => {
    const { asked, advisories } = source();
    const files = [changeOf({ after: "x" }, "app.js"), changeOf({ before: old }), changeOf({ after: "" }, "bun.lockb")];
    expect(await readDependencyChanges(of(files), advisories)).toEqual({
      changes: [],
      skipped: [{ path: "bun.lockb", reason: "not supported", detail: "bun.lockb is not audited" }],
    });
    expect(asked).toEqual([]);
  });

  it("skips every lockfile where the advisories cannot be asked for, and says why", async () => {
    const files = [changeOf({ after: old }), changeOf({ after: "{" }, "web/package-lock.json")];
    const { changes, skipped } = await readDependencyChanges(of(files), broken);
    expect(changes).toEqual([]);
    expect(skipped).toMatchObject([
      { path: "web/package-lock.json", reason: "syntax error" },
      {
        path: "package-lock.json",
        reason: "advisories unreachable",
        detail: expect.stringMatching(/^dependencies not audited: .*npm\.test/),
      },
    ]);
  });

  it("skips a lockfile whose earlier state cannot be read, for everything in it would look new", async () => {
    const { skipped } = await readDependencyChanges(of([changeOf({ before: "{", after: now })]), source().advisories);
    expect(skipped).toMatchObject([{ reason: "syntax error", detail: expect.stringContaining("before this change") }]);
  });

  it("audits the rest of a lockfile with entries that cannot be read, and says which were left out", async () => {
    const text = 'ms@1:\n  resolved "x"\nlodash@4:\n  version "4.17.15"\n';
    const { asked, advisories } = source();
    const { changes, skipped } = await readDependencyChanges(of([changeOf({ after: text }, "yarn.lock")]), advisories);
    expect(asked).toEqual([{ lodash: ["4.17.15"] }]);
    expect(changes).toHaveLength(1);
    expect(skipped).toEqual([
      { path: "yarn.lock", reason: "syntax error", detail: 'an entry was left out: "ms@1" has no version, line 1' },
    ]);
  });

  it("rejects when it is aborted", async () => {
    const reason = new Error("a newer commit came");
    const lookup = readDependencyChanges(of([changeOf({ after: now })]), broken, AbortSignal.abort(reason));
    await expect(lookup).rejects.toBe(reason);
  });
});
