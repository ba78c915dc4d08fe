import { afterAll, describe, expect, it } from "vitest";
import { readGitChange } from "../src/changes/git.ts";
import { closeChecks } from "../src/checks/index.ts";
import { defaultPolicy } from "../src/config/default-policy.ts";
import type { Policy } from "../src/model/policy.ts";
import type { Report } from "../src/model/report.ts";
import { review } from "../src/review.ts";
import githubToken from "../src/rules/secrets/github-token.ts";
import { createRepository, type TemporaryRepository } from "./changes/temporary-repository.ts";
import { seededRandom } from "./rules/documented-rules.ts";

afterAll(closeChecks);

const random = seededRandom(11);
const token = githubToken.sample(random);
const other = githubToken.sample(random);
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const advisories = { lookup: () => Promise.reject(new Error("nobody should ask")) };

async function reviewOf({ root }: TemporaryRepository, facts: Partial<Policy> = {}): Promise<Report> {
  const { limits } = defaultPolicy;
  const { changeSet } = await readGitChange({ cwd: root, mode: "range", base: "main", limits });
  return await review(changeSet, { ...defaultPolicy, ...facts }, { advisories, log });
}

function branched(files: Readonly<Record<string, string>> = { "app.js": "start();\n" }): TemporaryRepository {
  const repository = createRepository();
  repository.commit(files);
  repository.git("checkout", "--quiet", "-b", "topic");
  return repository;
}

const login = (value: string) => `login("${value}");\n`;

describe("a secret of an earlier commit", () => {
  it("is reported though a later commit removed it, with the commit that holds it", async () => {
    const repository = branched();
    const sha = repository.commit({ "src/login.js": `start();\n${login(token)}` });
    repository.commit({ "src/login.js": "start();\n" });
    const { conclusion, findings } = await reviewOf(repository);
    expect(conclusion).toBe("failure");
    expect(findings).toMatchObject([
      {
        rule: "secrets/github-token",
        path: "src/login.js",
        commit: sha,
        region: { startLine: 2 },
        anchor: { kind: "summary" },
        blocking: true,
      },
    ]);
  });

  it("is reported where the file is gone again, so that nothing at all seems to have changed", async () => {
    const repository = branched();
    repository.commit({ "src/login.js": login(token) });
    repository.commit({ "src/login.js": null });
    expect((await reviewOf(repository)).findings).toMatchObject([{ path: "src/login.js", commit: expect.any(String) }]);
  });

  it("is one finding at head where it still stands, however many commits touched it", async () => {
    const repository = branched();
    repository.commit({ "src/login.js": login(token) });
    repository.commit({ "src/login.js": `start();\n${login(token)}` });
    repository.commit({ "src/login.js": null, "src/moved.js": login(token) });
    const { findings } = await reviewOf(repository);
    expect(findings).toMatchObject([{ path: "src/moved.js" }]);
    expect(findings[0]).not.toHaveProperty("commit");
  });

  it("is not the change's where it was there before, and only moved or was removed", async () => {
    const repository = branched({ "src/login.js": login(token) });
    repository.commit({ "src/login.js": null, "src/moved.js": login(token) });
    repository.commit({ "src/moved.js": null });
    expect((await reviewOf(repository)).findings).toEqual([]);
  });

  it("is one finding for each secret, whose other places are named", async () => {
    const repository = branched();
    repository.commit({ "a.js": login(token), "b.js": login(token), "c.js": login(other) });
    repository.commit({ "a.js": "start();\n", "b.js": "start();\n", "c.js": "start();\n" });
    const { findings } = await reviewOf(repository);
    expect(findings.map(({ path, trace }) => [path, trace.length])).toEqual([
      ["a.js", 1],
      ["c.js", 0],
    ]);
  });
});

it("a secret that the policy allows by its hash is shown as allowed, at head and in an earlier commit", async () => {
  const repository = branched();
  repository.commit({ "a.js": login(token), "b.js": login(other) });
  repository.commit({ "b.js": null });
  const { findings } = await reviewOf(repository);
  expect(findings.map(({ commit }) => commit !== undefined)).toEqual([false, true]);
  const at = { source: "org", line: 1, column: 1 };
  const allow = findings.map(({ secretHash = "" }) => ({ hash: secretHash, reason: "an example", at }));
  const report = await reviewOf(repository, { secrets: { allow, patterns: [] } });
  expect(report).toMatchObject({ conclusion: "success", findings: [], notices: [] });
  const allowed = { suppression: { kind: "config", reason: "an example" } };
  expect(report.suppressed).toMatchObject([allowed, allowed]);
  const expired = allow.map((entry) => ({ ...entry, expires: "2020-01-01" }));
  const later = await reviewOf(repository, { secrets: { allow: expired, patterns: [] } });
  expect(later.conclusion).toBe("failure");
  expect(later.notices).toHaveLength(2);
});

it("a secret of a kind that the config describes is found, at head and in an earlier commit, and its value is nowhere", async () => {
  const acme = (digit: string) => `acme_${digit.repeat(32)}`;
  const pattern = { id: "acme", pattern: "acme_[0-9a-f]{32}", keywords: ["ACME_"], examples: [acme("0")] };
  const repository = branched();
  repository.commit({ "a.js": login(acme("1")), "b.js": login(acme("2")), ".github/nodesec.yml": `# ${acme("0")}\n` });
  repository.commit({ "b.js": null });
  const report = await reviewOf(repository, { secrets: { allow: [], patterns: [pattern] } });
  expect(report.findings).toMatchObject([
    { rule: "secrets/custom-acme", path: "a.js", severity: "high", secretHash: expect.any(String) },
    { rule: "secrets/custom-acme", path: "b.js", commit: expect.any(String) },
  ]);
  expect(JSON.stringify(report)).not.toMatch(/acme_[12]{6}/);
});

it("a secret that moves to another file is not new, and a copy of it neither", async () => {
  const repository = branched({ "src/login.js": login(token) });
  repository.commit({ "src/login.js": null, "src/moved.js": login(token), "src/copy.js": login(token) });
  const report = await reviewOf(repository);
  expect(report.findings).toEqual([]);
  expect(report.fixed).toEqual([]);
});

it("a password that only its name shows to be one is found in an earlier commit of a file that is no script", async () => {
  const repository = branched();
  const sha = repository.commit({ ".env": "DB_PASSWORD=Xk93hfQz71LmWp2\n" });
  repository.commit({ ".env": null });
  const found = (await reviewOf(repository)).findings.map(({ rule, commit }) => [rule, commit]);
  expect(found).toContainEqual(["secrets/generic-secret", sha]);
});
