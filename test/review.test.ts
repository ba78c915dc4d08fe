import { afterAll, describe, expect, it } from "vitest";
import { readGitChange } from "../src/changes/git.ts";
import { diffTexts } from "../src/changes/patch.ts";
import { closeChecks } from "../src/checks/index.ts";
import { defaultPolicy } from "../src/config/default-policy.ts";
import { NodesecError } from "../src/errors.ts";
import type { ChangeSet, FileChange } from "../src/model/change-set.ts";
import type { Policy } from "../src/model/policy.ts";
import type { Ports, Releases } from "../src/model/ports.ts";
import type { Notice, Report } from "../src/model/report.ts";
import { review } from "../src/review.ts";
import githubToken from "../src/rules/secrets/github-token.ts";
import { createRepository } from "./changes/temporary-repository.ts";
import { advisory } from "./dependencies/advisory.ts";
import { lockfileText } from "./dependencies/lockfiles.ts";
import { seededRandom } from "./rules/documented-rules.ts";

afterAll(closeChecks);

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const unasked: Ports["advisories"] = { lookup: () => Promise.reject(new Error("nobody should ask")) };
const lodash: Ports["advisories"] = { lookup: async () => [advisory()] };

function portsOf(facts: Partial<Ports> = {}): Ports {
  return { advisories: unasked, log: silent, ...facts };
}

function policyOf(facts: Partial<Policy> = {}): Policy {
  return { ...defaultPolicy, ...facts };
}

function changed(path: string, before: string | undefined, after: string | undefined): FileChange {
  const side = (text: string) => ({ path, text, blob: text });
  return {
    path,
    status: before === undefined ? "added" : after === undefined ? "removed" : "modified",
    ...(before !== undefined && { before: side(before) }),
    ...(after !== undefined && { after: side(after) }),
    hunks: diffTexts(before ?? "", after ?? ""),
  };
}

function changeSetOf(...files: readonly FileChange[]): ChangeSet {
  return {
    base: { sha: "b".repeat(40), label: "main" },
    head: { sha: "a".repeat(40), label: "topic" },
    files,
    context: [],
    skipped: [],
  };
}

const asRoot = "FROM node:24\nCOPY . .\n";
const asNode = "FROM node:24\nCOPY . .\nUSER node\n";
const vulnerable = lockfileText({
  "": { dependencies: { lodash: "4" } },
  "node_modules/lodash": { version: "4.17.15" },
});

const deepChain = Array.from({ length: 12 }, (_, i) => `exports.f${i} = (x) => exports.f${i + 1}(x);\n`).join("");
const largePattern = Array.from({ length: 120 }, (_, index) => `(?:word${index}+x?)*`).join("");
const trims = 'req.headers.a.replace(/(?<!\\s)\\s+$/, "");\n';

function idsOf(findings: Report["findings"] | Report["fixed"]): readonly string[] {
  return findings.map(({ rule, path }) => `${rule} ${path}`);
}

describe("review", () => {
  it("looks for secrets in a bundle, and says that its code is not reviewed", async () => {
    const secret = githubToken.sample(seededRandom(7));
    const text = `${"var a=1;".repeat(5_000)}eval(location.hash);var t="${secret}";`;
    const repository = createRepository();
    repository.commit({ "README.md": "# Shop\n" });
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commit({ "public/app.js": text, "src/app.js": 'import "../public/app.js";\n' });
    const options = { cwd: repository.root, mode: "range", base: "main", limits: defaultPolicy.limits } as const;
    const { changeSet } = await readGitChange(options);
    const report = await review(changeSet, policyOf(), portsOf());
    expect(idsOf(report.findings)).toEqual(["secrets/github-token public/app.js"]);
    expect(report.skipped).toMatchObject([{ path: "public/app.js", reason: "minified" }]);
    expect(report.reviewedFiles).toBe(1);
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  it("reports what the change introduces, with a place for a comment", async () => {
    const report = await review(changeSetOf(changed("Dockerfile", asNode, asRoot)), policyOf(), portsOf());
    expect(report).toMatchObject({
      base: { label: "main" },
      head: { label: "topic" },
      conclusion: "success",
      findings: [{ rule: "container/root-user", blocking: false, anchor: { kind: "lines", startLine: 1, endLine: 1 } }],
      fixed: [],
      known: 0,
      skipped: [],
      reviewedFiles: 1,
      policySource: "defaults",
    });
  });

  it("does not report what was there before", async () => {
    const change = changed("Dockerfile", asRoot, `${asRoot}RUN npm ci\n`);
    const report = await review(changeSetOf(change), policyOf(), portsOf());
    expect(report).toMatchObject({ findings: [], fixed: [], known: 1, verdict: "Passes: no new findings." });
  });

  it("tells what the change fixes, in a file that it mends or deletes", async () => {
    const files = [changed("Dockerfile", asRoot, asNode), changed("old/Dockerfile", asRoot, undefined)];
    const report = await review(changeSetOf(...files), policyOf(), portsOf());
    expect(idsOf(report.fixed)).toEqual(["container/root-user Dockerfile", "container/root-user old/Dockerfile"]);
    expect(report.reviewedFiles).toBe(1);
  });

  it("leaves out a finding that a comment ignores, and shows who ignored it why", async () => {
    const text = `# nodesec-ignore container/root-user -- it runs in a sandbox\n${asRoot}`;
    const report = await review(changeSetOf(changed("Dockerfile", undefined, text)), policyOf(), portsOf());
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([
      { rule: "container/root-user", suppression: { reason: "it runs in a sandbox", added: true } },
    ]);
  });

  it("reports an ignore comment that has no effect", async () => {
    const text = `# nodesec-ignore container/rootuser -- it runs in a sandbox\n${asRoot}`;
    const report = await review(changeSetOf(changed("Dockerfile", undefined, text)), policyOf(), portsOf());
    expect(report.findings).toHaveLength(1);
    expect(report.notices).toMatchObject([{ path: "Dockerfile", region: { startLine: 1 } }]);
  });

  it("takes the notices of its caller into the report and the verdict", async () => {
    const notice: Notice = { message: "The config does not parse.", blocking: true };
    const report = await review(changeSetOf(), policyOf(), portsOf(), [notice]);
    expect(report).toMatchObject({ notices: [notice], conclusion: "failure" });
  });

  it.each([
    ["call depth", `${deepChain}require("express")().get("/", (req) => exports.f0(req.query.name));\n`, undefined],
    ["pattern search", `exports.is = (text) => /^${largePattern}$/.test(text);\n`, 1],
    // Recheck is asked about 18 of these, and the counted steps prove none.
    ["pattern search", `require("express")().get("/", (req) => {\n${trims.repeat(20)}});\n`, 2],
  ] as const)(
    "says that the budget of the %s was reached, which decides about nothing",
    async (budget, text, places) => {
      const report = await review(changeSetOf(changed("deep.js", undefined, text)), policyOf(), portsOf());
      expect(report.bounded).toEqual([{ path: "deep.js", budget, places: places ?? expect.any(Number) }]);
      expect(report).toMatchObject({ conclusion: "success", skipped: [] });
    },
  );

  it("never holds a secret's value", async () => {
    const token = githubToken.sample(seededRandom(3));
    const change = changed("config.js", undefined, `const token = "${token}";\n`);
    const report = await review(changeSetOf(change), policyOf(), portsOf());
    expect(report).toMatchObject({
      conclusion: "failure",
      findings: [{ rule: "secrets/github-token", blocking: true }],
    });
    expect(JSON.stringify(report)).not.toContain(token.slice(8));
  });

  it("rejects with the signal's reason when it is aborted", async () => {
    const reason = new Error("a newer commit came");
    const ports = portsOf({ signal: AbortSignal.abort(reason) });
    await expect(review(changeSetOf(changed("Dockerfile", undefined, asRoot)), policyOf(), ports)).rejects.toBe(reason);
  });
});

describe("a policy", () => {
  const change = changeSetOf(changed("Dockerfile", undefined, asRoot));

  it("switches a rule off", async () => {
    const rules = { "container/root-user": { enabled: false } };
    const report = await review(change, policyOf({ rules }), portsOf());
    expect(report.findings).toEqual([]);
    expect(report.rules.map(({ id }) => id)).not.toContain("container/root-user");
  });

  it("gives a rule another severity, which decides about the gate", async () => {
    const rules = { "container/root-user": { enabled: true, severity: "critical" } } as const;
    const report = await review(change, policyOf({ rules }), portsOf());
    expect(report).toMatchObject({ conclusion: "failure", findings: [{ severity: "critical", blocking: true }] });
  });

  it("leaves files out, and the report names them", async () => {
    const report = await review(change, policyOf({ exclude: ["Dockerfile"] }), portsOf());
    expect(report).toMatchObject({
      conclusion: "success",
      findings: [],
      skipped: [{ path: "Dockerfile", reason: "excluded" }],
      reviewedFiles: 0,
    });
  });

  it("sets an option of a rule", async () => {
    const rules = { "dependencies/vulnerable": { enabled: true, options: { development: false } } };
    const tool = lockfileText({
      "": { devDependencies: { lodash: "*" } },
      "node_modules/lodash": { version: "4.17.15", dev: true },
    });
    const lockfile = changeSetOf(changed("package-lock.json", undefined, tool));
    const report = await review(lockfile, policyOf({ rules }), portsOf({ advisories: lodash }));
    expect(report.findings).toEqual([]);
  });

  it("allows an advisory, which the report shows with its reason", async () => {
    const at = { source: "x", path: ".github/nodesec.yml", line: 3, column: 5 };
    const allow = [{ advisory: advisory().id, reason: "No template is from outside.", at }];
    const dependencies = { failOn: { development: "never" as const }, allow };
    const lockfile = changeSetOf(changed("package-lock.json", undefined, vulnerable));
    const report = await review(lockfile, policyOf({ dependencies }), portsOf({ advisories: lodash }));
    expect(report).toMatchObject({ conclusion: "success", findings: [], notices: [] });
    expect(report.suppressed).toMatchObject([
      { suppression: { kind: "config", reason: "No template is from outside.", path: ".github/nodesec.yml" } },
    ]);
  });

  it("says where an entry that allowed an advisory has expired, and reports it again", async () => {
    const at = { source: "x", path: ".github/nodesec.yml", line: 3, column: 5 };
    const allow = [{ advisory: advisory().id, reason: "Until the rewrite.", expires: "2020-01-31", at }];
    const dependencies = { failOn: { development: "never" as const }, allow };
    const lockfile = changeSetOf(changed("package-lock.json", undefined, vulnerable));
    const report = await review(lockfile, policyOf({ dependencies }), portsOf({ advisories: lodash }));
    expect(report).toMatchObject({
      conclusion: "failure",
      findings: [{ rule: "dependencies/vulnerable" }],
      notices: [{ path: ".github/nodesec.yml", region: { startLine: 3 }, blocking: false }],
    });
  });
});

describe("a changed lockfile", () => {
  const fine = lockfileText({ "node_modules/lodash": { version: "4.17.21" } });
  const ports = portsOf({ advisories: lodash });

  it("is judged by the advisories, at the version's line", async () => {
    const report = await review(changeSetOf(changed("package-lock.json", fine, vulnerable)), policyOf(), ports);
    expect(report).toMatchObject({
      conclusion: "failure",
      findings: [{ rule: "dependencies/vulnerable", anchor: { kind: "lines", startLine: 11, endLine: 11 } }],
    });
  });

  it("is judged by what the registry tells of its packages, and by no more than that where it does not answer", async () => {
    const before = lockfileText({ "node_modules/ms": { version: "2.1.2" } });
    const after = lockfileText({ "node_modules/ms": { version: "2.1.3" } });
    const change = changeSetOf(changed("package-lock.json", before, after));
    const release = { version: "2.1.3", published: 1_000, attested: false };
    const known = { at: 2_000, packages: new Map([["ms", new Map([["2.1.3", release]])]]) };
    const reviewWith = (answer: Awaited<ReturnType<Releases["lookup"]>>) =>
      review(
        change,
        policyOf(),
        portsOf({ advisories: { lookup: async () => [] }, releases: { lookup: async () => answer } }),
      );
    expect(await reviewWith(known)).toMatchObject({ findings: [{ rule: "dependencies/new-release" }], notices: [] });
    expect(await reviewWith({ at: 2_000, packages: new Map(), problem: "it sleeps" })).toMatchObject({
      conclusion: "success",
      findings: [],
      notices: [{ message: expect.stringContaining("it sleeps"), blocking: false }],
    });
  });

  it("has nobody asked about its packages where no rule wants to know", async () => {
    const names = ["new-release", "new-maintainer", "lost-provenance"];
    const rules = Object.fromEntries(names.map((name) => [`dependencies/${name}`, { enabled: false, options: {} }]));
    const releases = { lookup: () => Promise.reject(new Error("nobody should ask")) };
    const ports = portsOf({ advisories: { lookup: async () => [] }, releases });
    const change = changeSetOf(changed("package-lock.json", undefined, fine));
    expect((await review(change, policyOf({ rules }), ports)).notices).toEqual([]);
  });

  it("is judged at the line of the manifest that the change wrote, with the range that mends it", async () => {
    const manifest = (range: string) => `{\n  "dependencies": {\n    "lodash": "${range}"\n  }\n}\n`;
    const lockfile = (version: string) => {
      const dependencies = { lodash: `^${version}` };
      return lockfileText({ "": { dependencies }, "node_modules/lodash": { version } });
    };
    const files = [
      changed("package.json", manifest("^4.17.21"), manifest("^4.17.15")),
      changed("package-lock.json", lockfile("4.17.21"), lockfile("4.17.15")),
    ];
    const { findings } = await review(changeSetOf(...files), policyOf(), ports);
    expect(findings).toMatchObject([
      {
        rule: "dependencies/vulnerable",
        path: "package.json",
        anchor: { kind: "lines", startLine: 3, endLine: 3 },
        suggestion: { startLine: 3, endLine: 3, lines: ['    "lodash": "^4.17.21"'] },
        fix: "Update lodash to 4.17.21 or later: ^4.17.15 in package.json allows 4.17.21.",
        trace: [{ path: "package.json" }, { path: "package-lock.json", text: "The lockfile installs lodash@4.17.15" }],
      },
    ]);
  });

  it("carries a vulnerability though the line of the manifest that asks for it is another one now", async () => {
    const manifest = (range: string) => `{ "dependencies": { "lodash": "${range}" } }\n`;
    const lockfile = (range: string) => {
      return lockfileText({ "": { dependencies: { lodash: range } }, "node_modules/lodash": { version: "4.17.15" } });
    };
    const files = [
      changed("package.json", manifest("^4.17.15"), manifest("~4.17.15")),
      changed("package-lock.json", lockfile("^4.17.15"), lockfile("~4.17.15")),
    ];
    expect(await review(changeSetOf(...files), policyOf(), ports)).toMatchObject({ findings: [], known: 1 });
  });

  it("is not blamed for a vulnerability that it carries, wherever the entry moved", async () => {
    const packages = { "node_modules/a": { version: "1.0.0" }, "node_modules/lodash": { version: "4.17.15" } };
    const change = changed("package-lock.json", vulnerable, lockfileText(packages));
    expect(await review(changeSetOf(change), policyOf(), ports)).toMatchObject({ findings: [], known: 1 });
  });

  it("is thanked for one that it removes", async () => {
    const report = await review(changeSetOf(changed("package-lock.json", vulnerable, fine)), policyOf(), ports);
    expect(idsOf(report.fixed)).toEqual(["dependencies/vulnerable package-lock.json"]);
  });

  it("makes the review neutral where the advisories cannot be asked for", async () => {
    const error = new NodesecError("ADVISORIES_UNREACHABLE", { source: "npm.test", reason: "it is off" });
    const advisories = { lookup: () => Promise.reject(error) };
    const files = [changed("package-lock.json", vulnerable, fine), changed("Dockerfile", undefined, asRoot)];
    const report = await review(changeSetOf(...files), policyOf(), portsOf({ advisories }));
    expect(report).toMatchObject({
      conclusion: "neutral",
      findings: [{ rule: "container/root-user" }],
      fixed: [],
      skipped: [
        {
          path: "package-lock.json",
          reason: "advisories unreachable",
          detail: `dependencies not audited: ${error.message}`,
        },
      ],
    });
  });
});

describe("a branch", () => {
  it("is not blamed for what others merged meanwhile", async () => {
    const repository = createRepository();
    repository.commit({ "a/Dockerfile": asNode, "b/Dockerfile": asRoot, "c/Dockerfile": asNode });
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commit({ "a/Dockerfile": asRoot, "b/Dockerfile": asNode });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "c/Dockerfile": asRoot, "d/Dockerfile": asRoot });
    const { limits } = defaultPolicy;
    const options = { cwd: repository.root, mode: "range", base: "main", head: "topic", limits } as const;
    const { changeSet } = await readGitChange(options);
    const report = await review(changeSet, policyOf(), portsOf());
    expect(idsOf(report.findings)).toEqual(["container/root-user a/Dockerfile"]);
    expect(idsOf(report.fixed)).toEqual(["container/root-user b/Dockerfile"]);
  });

  it("keeps its findings' fingerprints through a rebase", async () => {
    const repository = createRepository();
    repository.commit({ "a/Dockerfile": asNode });
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commit({ "a/Dockerfile": asRoot });
    const options = { cwd: repository.root, mode: "range", base: "main", limits: defaultPolicy.limits } as const;
    const fingerprints = async () => {
      const { changeSet } = await readGitChange(options);
      return (await review(changeSet, policyOf(), portsOf())).findings.map(({ fingerprint }) => fingerprint);
    };
    const before = await fingerprints();
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "a/Dockerfile": `# The shop.\n\n${asNode}`, "other.js": "a();\n" });
    repository.git("rebase", "--quiet", "main", "topic");
    expect(await fingerprints()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
