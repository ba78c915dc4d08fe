import { afterAll, describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { closeChecks } from "../../src/checks/index.ts";
import { judgePatterns } from "../../src/checks/judge-patterns.ts";
import { checkConfigChange } from "../../src/config/check-config-change.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ChangeSet, FileChange, PastFile } from "../../src/model/change-set.ts";
import type { Ports } from "../../src/model/ports.ts";
import type { SecretRule } from "../../src/model/rule.ts";
import { toAnnotations, toCheckOutput } from "../../src/report/check-output.ts";
import { formats, renderReport } from "../../src/report/index.ts";
import { renderComment, renderReviewBody } from "../../src/report/review-comment.ts";
import { review } from "../../src/review.ts";
import { loadRules } from "../../src/rules/load.ts";
import { createSecretSearch } from "../../src/secrets/find-secrets.ts";
import { assignmentsOf } from "../rules/assignments-of.ts";
import { seededRandom } from "../rules/documented-rules.ts";
import { renderOptions } from "./render-options.ts";

afterAll(closeChecks);

const rules = await loadRules();
const secrets: readonly SecretRule[] = [...rules.values()].filter((rule) => rule.kind === "secret");

function changed(path: string, before: string, after: string): FileChange {
  const side = (text: string) => ({ path, text, blob: `${path}${text}` });
  return { path, status: "modified", before: side(before), after: side(after), hunks: diffTexts(before, after) };
}

/** A secret's value, and the text that it stands in: alone, or given to one of the names that its rule asks for. */
interface Sample {
  readonly value: string;
  readonly text: string;
  /** The same on one line. */
  readonly line: string;
}

/** A rule with a secret of head, another one of the merge-base and one of a commit between them. */
interface Planted extends Sample {
  readonly rule: SecretRule;
  readonly old: Sample;
  readonly gone: Sample;
}

function plantOf(rule: SecretRule, index: number): Planted {
  const random = seededRandom(index + 1);
  return { rule, ...sampleOf(rule, random), old: sampleOf(rule, random), gone: sampleOf(rule, random) };
}

function sampleOf(rule: SecretRule, random: () => number): Sample {
  const sample = rule.sample(random);
  const text = rule.named ? (assignmentsOf(rule, sample).at(-1) ?? "") : sample;
  const [found] = createSecretSearch([rule])(text).found;
  return { text, value: found?.value ?? "", line: text.replaceAll("\n", " ") };
}

/** Every place of a change that foreign text comes from, with the value in it. */
function filesWith({ rule, text, line, old }: Planted): readonly FileChange[] {
  const route = (middle: string) =>
    `const express = require("express");\nconst cp = require("child_process");\nconst app = express();\n${middle}\n`;
  const flow = (middle: string) =>
    `app.get("/", (req, res) => {\n  const key = \`${middle}\`; cp.exec(req.query.a + \`${middle}\`);\n});`;
  const away = `const { run } = require("./run.js");\napp.get("/", (req, res) => { run(req.query.a); });`;
  const lockfile = (version: string, resolved: string) =>
    JSON.stringify({
      lockfileVersion: 3,
      packages: { "": { dependencies: { a: resolved } }, "node_modules/a": { version, resolved } },
    });
  return [
    changed("own.js", "", `module.exports = \`${text}\`;\n`),
    changed("removed.js", `module.exports = \`${old.text}\`;\n`, "module.exports = 1;\n"),
    changed("flow.js", "", route(flow(text))),
    changed("fixed.js", route(flow(old.text)), route("")),
    changed("away.js", "", route(away)),
    changed("hidden.js", "", `/* ${text} */ const \u202e = "${line}"; // ${line}\n`),
    changed("ignored.js", "", `// nodesec-ignore code/bidi-characters -- ${line}\nconst a = "\u202e";\n`),
    changed("malformed.js", "", `// nodesec-ignore secrets/${line} -- ${line}\n// nodesec-ignore ${line}\n`),
    changed("package-lock.json", lockfile("1.0.0", old.line), lockfile(line, line)),
    changed("Dockerfile", "FROM node:24\n", `FROM node:24\n# ${line}\nENV KEY="${line}"\nUSER root\n`),
  ].map((file) => {
    const path = `${rule.id}/${file.path}`;
    return { ...file, path, ...placedIn(path, file) };
  });
}

function placedIn(path: string, { before, after }: FileChange): Pick<FileChange, "before" | "after"> {
  return { ...(before && { before: { ...before, path } }), ...(after && { after: { ...after, path } }) };
}

function plant(planted: readonly Planted[]): ChangeSet {
  const lines = planted.map(({ line }) => line).join(" ");
  const run = ({ text }: Planted) =>
    `const cp = require("child_process");\nexports.run = (a) => { cp.exec(a + \`${text}\`); };\n`;
  return {
    base: { sha: "b".repeat(40), label: `main-${lines}` },
    head: { sha: "a".repeat(40), label: lines },
    files: planted.flatMap(filesWith),
    context: planted.map((each) => ({ path: `${each.rule.id}/run.js`, text: run(each), blob: `run ${each.rule.id}` })),
    past: [{ sha: "c".repeat(40), files: planted.map(pastFileWith) }],
    skipped: planted.map(({ line }) => ({ path: "other.js", reason: "unreadable", detail: line })),
  };
}

function pastFileWith({ rule, gone }: Planted): PastFile {
  const path = `${rule.id}/past.js`;
  return { path, before: [], after: { path, text: `module.exports = \`${gone.text}\`;\n`, blob: path } };
}

function portsOf(): Ports {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  return { advisories: { lookup: async () => [] }, log: silent, secretKey };
}

const secretKey = "a key that only this installation knows";

const together = 25;

function inGroups(all: readonly Planted[]): readonly (readonly Planted[])[] {
  return Array.from({ length: Math.ceil(all.length / together) }, (_, at) =>
    all.slice(at * together, (at + 1) * together),
  );
}

describe("a secret's value", () => {
  const groups = inGroups(secrets.map(plantOf));
  const cases = groups.flatMap((group) => [true, false].map((isOn) => [group[0]?.rule.id, isOn, group] as const));
  it.each(cases)("is in no output: %s and the next ones, with rules on (%s) or off", async (_, isOn, planted) => {
    const lines = planted.map(({ line }) => line).join(" ");
    const config = `${planted.map(({ line }) => `"${line}": 1\n`).join("")}failOn: { severity: "${lines}" }\n`;
    const file = { path: ".github/nodesec.yml", text: config, blob: "c" };
    const notices = await checkConfigChange(file, { rules, judgePatterns });
    const off = Object.fromEntries(secrets.map(({ id }) => [id, { enabled: false }]));
    const policy = { ...defaultPolicy, source: lines, ...(!isOn && { rules: off }) };
    const report = await review(plant(planted), policy, portsOf(), notices);
    const paths = new Set(report.findings.map(({ path }) => path));
    for (const { rule } of planted) {
      const expected = ["flow.js", "away.js", "hidden.js"].map((name) => `${rule.id}/${name}`);
      expect([...paths]).toEqual(expect.arrayContaining(expected));
      expect([paths.has(`${rule.id}/own.js`), paths.has(`${rule.id}/past.js`)], rule.id).toEqual([isOn, isOn]);
    }
    expect(notices).not.toEqual([]);

    const written = await Promise.all(formats.map((format) => renderReport(report, format, renderOptions)));
    const comments = report.findings.map((finding) => renderComment(finding, { report }));
    const said = [JSON.stringify(report), ...written, ...comments, renderReviewBody(report, 0)];
    said.push(JSON.stringify(toCheckOutput(report)), JSON.stringify(toAnnotations(report)));
    const saidLines = [...new Set(said.flatMap((text) => text.split("\n")))].join("\n");
    const shown = planted.flatMap(({ rule, value, old, gone }) => {
      const lines = [value, old.value, gone.value].flatMap((each) => each.split("\n"));
      const parts = lines.filter((part) => part.length >= 12 && !part.startsWith("-----"));
      return parts.filter((part) => saidLines.includes(part.slice(0, 30))).map((part) => `${rule.id}: ${part}`);
    });
    expect(shown).toEqual([]);
    expect(saidLines).not.toContain(secretKey);
  });

  it("that its name alone shows is in no output, wherever else it stands", async () => {
    const value = "q7Yq3vL0mWkTz9RbXcN2dHsA4p";
    const run = `const cp = require("child_process");\nexports.run = (a) => { cp.exec(a + "${value}"); };\n`;
    const away = `const { run } = require("./run.js");\napp.get("/", (req, res) => { run(req.query.a); });\n`;
    const files = [
      changed("own.js", "", `module.exports = { apiKey: "${value}" };\n`),
      changed("config.yml", "", `database:\n  password: ${value}\n`),
      changed("away.js", "", `const express = require("express");\nconst app = express();\n${away}`),
      changed("run.js", "", run),
    ];
    const report = await review({ ...plant([]), files }, defaultPolicy, portsOf());
    expect(report.findings.map(({ path }) => path).toSorted()).toEqual(expect.arrayContaining(["own.js", "run.js"]));
    const written = await Promise.all(formats.map((format) => renderReport(report, format, renderOptions)));
    const said = [
      JSON.stringify(report),
      ...written,
      ...report.findings.map((each) => renderComment(each, { report })),
    ];
    expect(said.filter((text) => text.includes(value))).toEqual([]);
  });
});
