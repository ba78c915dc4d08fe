import { describe, expect, it } from "vitest";
import { readProjects } from "../../../src/dependencies/read-projects.ts";
import type { Release } from "../../../src/model/releases.ts";
import type { ProjectRule, RuleOptions } from "../../../src/model/rule.ts";
import lostProvenance from "../../../src/rules/dependencies/lost-provenance.ts";
import newMaintainer from "../../../src/rules/dependencies/new-maintainer.ts";
import newRelease from "../../../src/rules/dependencies/new-release.ts";

const hour = 3_600_000;
const at = 1_000 * hour;

/** The messages of a rule about a new lockfile that installs the last of the releases. */
function judge(rule: ProjectRule, releases: readonly Release[], options: RuleOptions = { days: 3 }) {
  const version = releases.at(-1)?.version;
  const text = JSON.stringify({ lockfileVersion: 3, packages: { "node_modules/ms": { version } } });
  const after = { path: "package-lock.json", text, blob: "" };
  const files = [{ path: after.path, status: "added" as const, after, hunks: [] }];
  const known = { at, packages: new Map([["ms", new Map(releases.map((each) => [each.version, each]))]]) };
  return readProjects({ files, context: [], skipped: [] }).flatMap((change) =>
    [...rule.detect({ ...change, releases: known }, options)].map(({ message }) => message),
  );
}

describe("new-release", () => {
  const aged = (hours: number) => [{ version: "1.0.0", published: at - hours * hour, attested: false }];

  it.each([
    [-1, "less than an hour ago"],
    [0.5, "less than an hour ago"],
    [1, "an hour ago"],
    [47, "47 hours ago"],
    [71, "2 days ago"],
  ])("reports a version that is %d hours old", (hours, age) => {
    expect(judge(newRelease, aged(hours))).toEqual([expect.stringContaining(age)]);
  });

  it("heeds the option, and says nothing of an older version or one of unknown age", () => {
    expect(judge(newRelease, aged(72))).toEqual([]);
    expect(judge(newRelease, aged(72), { days: 7 })).toHaveLength(1);
    expect(judge(newRelease, [{ version: "1.0.0", attested: false }])).toEqual([]);
  });
});

describe("new-maintainer", () => {
  it("says nothing of a first version, or where it is not known who published which one when", () => {
    const last = { version: "1.1.0", published: 2, publisher: "eve", attested: false };
    const first = { version: "1.0.0", published: 1, publisher: "ada", attested: false };
    expect(judge(newMaintainer, [first, last])).toHaveLength(1);
    expect(judge(newMaintainer, [last])).toEqual([]);
    expect(judge(newMaintainer, [{ version: "1.0.0", published: 1, attested: false }, last])).toEqual([]);
    expect(judge(newMaintainer, [first, { version: "1.1.0", publisher: "eve", attested: false }])).toEqual([]);
  });
});

describe("lost-provenance", () => {
  const releases = (attested: readonly boolean[], last = "2.0.0"): readonly Release[] => [
    ...attested.map((each, index) => ({ version: `1.0.${index}`, published: index, attested: each })),
    { version: last, published: 100, attested: false },
  ];

  it("compares with the five versions before", () => {
    expect(judge(lostProvenance, releases([false, false, false, true, true, true, false, false]))).toHaveLength(1);
    expect(judge(lostProvenance, releases([true, true, true, true, false, false, false]))).toEqual([]);
    expect(judge(lostProvenance, releases([]))).toEqual([]);
  });

  it("does not compare an older line with a newer one", () => {
    expect(judge(lostProvenance, releases([true, true], "0.9.1"))).toEqual([]);
  });

  it("says nothing of what is no version", () => {
    expect(judge(lostProvenance, releases([true], "latest"))).toEqual([]);
  });
});
