import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, temporaryFolder } from "../changes/temporary-repository.ts";
import { osvRecord } from "../dependencies/osv-records.ts";
import { runNodesec } from "./run-nodesec.ts";

const hidden = 'const name = "a\u202eb";\n';

function lockfile(version: string, range = "^4.17.0"): string {
  const packages = { "": { dependencies: { lodash: range } }, "node_modules/lodash": { version } };
  return JSON.stringify({ lockfileVersion: 3, packages }, undefined, 2);
}

function manifest(dependencies: Readonly<Record<string, string>>): string {
  return JSON.stringify({ name: "shop", private: true, dependencies }, undefined, 2);
}

/** A folder with what is known about lodash. */
function advisories(): string {
  const folder = join(temporaryFolder(), "osv");
  mkdirSync(folder);
  writeFileSync(join(folder, "lodash.json"), JSON.stringify(osvRecord()));
  return folder;
}

function branchWith(files: Readonly<Record<string, string | Buffer | null>>, before: Record<string, string> = {}) {
  const repository = createRepository();
  repository.commit({
    "package.json": manifest({ lodash: "^4.17.0" }),
    "package-lock.json": lockfile("4.17.21"),
    ...before,
  });
  repository.git("checkout", "--quiet", "-b", "change");
  repository.commit(files);
  return repository;
}

function audit(root: string, args: readonly string[] = []) {
  const run = runNodesec(root, ["audit", "--advisories", advisories(), "--format", "json", ...args]);
  const report: {
    conclusion: string;
    reviewedFiles: number;
    findings: { rule: string; path: string }[];
    skipped: object[];
    rules: { id: string }[];
  } = JSON.parse(run.stdout);
  return { ...run, report, found: report.findings.map(({ rule, path }) => `${rule} ${path}`) };
}

describe("nodesec audit", () => {
  it("reports what a change does to the dependencies, and nothing of its code", () => {
    const { root } = branchWith({
      "package-lock.json": lockfile("4.17.15"),
      "hidden.js": hidden,
      "broken.js": "const = ;\n",
      "large.js": "a();".repeat(1_250_000),
      "logo.png": Buffer.from([0, 1, 2, 255]),
    });
    const { status, report, found } = audit(root);
    expect(found).toEqual(["dependencies/vulnerable package-lock.json"]);
    expect({ status, skipped: report.skipped, files: report.reviewedFiles }).toEqual({
      status: 1,
      skipped: [],
      files: 1,
    });
    expect(report.rules.filter(({ id }) => !id.startsWith("dependencies/"))).toEqual([]);
  });

  it("passes a change that touches no dependency, and does not ask for advisories", () => {
    const { root } = branchWith({ "hidden.js": hidden });
    const { status, report } = audit(root, ["--offline"]);
    expect({ status, conclusion: report.conclusion, files: report.reviewedFiles }).toEqual({
      status: 0,
      conclusion: "success",
      files: 0,
    });
  });

  it("reads the lockfile that a changed manifest belongs to", () => {
    const { root } = branchWith({ "package.json": manifest({ lodash: "^4.17.0", express: "^4.18.0" }) });
    expect(audit(root).found).toEqual(["dependencies/lockfile-drift package.json"]);
  });

  it("looks into the files that run the package manager", () => {
    const { root } = branchWith({ "ci/check.sh": "npm audit || true\n" });
    expect(audit(root).found).toEqual(["dependencies/audit-silenced ci/check.sh"]);
  });

  it("compares the revisions that are named", () => {
    const repository = branchWith({ "package-lock.json": lockfile("4.17.15") });
    repository.commit({ "package-lock.json": lockfile("4.17.21") });
    expect(audit(repository.root).found).toEqual([]);
    expect(audit(repository.root, ["--head", "HEAD~1"]).found).toEqual(["dependencies/vulnerable package-lock.json"]);
    expect(audit(repository.root, ["--base", "HEAD~1"]).found).toEqual([]);
  });

  it("follows the config and --fail-on", () => {
    const { root } = branchWith(
      { "package-lock.json": lockfile("4.17.15") },
      { ".github/nodesec.yml": "rules:\n  dependencies/vulnerable: off\n" },
    );
    expect(audit(root).found).toEqual([]);
    const loud = branchWith({ "package-lock.json": lockfile("4.17.15") }).root;
    expect(audit(loud, ["--fail-on", "never"])).toMatchObject({ status: 0, found: { length: 1 } });
  });

  it("is neutral where it could not ask for advisories", () => {
    const { root } = branchWith({ "package-lock.json": lockfile("4.17.15") });
    expect(audit(root, ["--offline"]).report).toMatchObject({
      conclusion: "neutral",
      findings: [],
      skipped: [{ path: "package-lock.json", reason: "advisories unreachable" }],
    });
  });

  it("ends with 2 and a plain reason where it could not do its work", () => {
    const { root } = branchWith({ "package-lock.json": lockfile("4.17.15") });
    expect(runNodesec(root, ["audit", "--base", "nowhere"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("The revision nowhere does not exist here."),
    });
    expect(runNodesec(root, ["audit", "--staged", "--base", "HEAD"]).status).toBe(2);
  });
});
