import { afterAll, describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { closeChecks } from "../../src/checks/index.ts";
import { checkConfigChange } from "../../src/config/check-config-change.ts";
import { defaultPolicy } from "../../src/config/default-policy.ts";
import type { ChangeSet, FileChange } from "../../src/model/change-set.ts";
import type { Ports } from "../../src/model/ports.ts";
import type { SecretRule } from "../../src/model/rule.ts";
import { toAnnotations, toCheckOutput } from "../../src/report/check-output.ts";
import { formats, renderReport } from "../../src/report/index.ts";
import { renderComment, renderReviewBody } from "../../src/report/review-comment.ts";
import { review } from "../../src/review.ts";
import { loadRules } from "../../src/rules/load.ts";
import { seededRandom } from "../rules/documented-rules.ts";
import { renderOptions } from "./render-options.ts";

afterAll(closeChecks);

const rules = await loadRules();
const secrets: readonly SecretRule[] = [...rules.values()].filter((rule) => rule.kind === "secret");

function changed(path: string, before: string, after: string): FileChange {
  const side = (text: string) => ({ path, text, blob: `${path}${text}` });
  return { path, status: "modified", before: side(before), after: side(after), hunks: diffTexts(before, after) };
}

/** Every place that foreign text comes from, with the value in it, and before it the name that it is given to. */
function plant(secret: string, givenTo = ""): ChangeSet {
  const value = givenTo ? `${givenTo}=${secret}` : secret;
  const name = value.replaceAll("\n", " ");
  const route = (middle: string) =>
    `const express = require("express");\nconst cp = require("child_process");\nconst app = express();\n${middle}\n`;
  const flow = `app.get("/", (req, res) => {\n  const key = \`${value}\`; cp.exec(req.query.a + \`${value}\`);\n});`;
  const away = `const { run } = require("./run.js");\napp.get("/", (req, res) => { run(req.query.a); });`;
  const run = `const cp = require("child_process");\nexports.run = (a) => { cp.exec(a + \`${value}\`); };\n`;
  const lockfile = (version: string) =>
    JSON.stringify({
      lockfileVersion: 3,
      packages: { "": { dependencies: { a: name } }, "node_modules/a": { version, resolved: name } },
    });
  return {
    base: { sha: "b".repeat(40), label: `main-${name}` },
    head: { sha: "a".repeat(40), label: name },
    files: [
      changed("own.js", "", `module.exports = \`${value}\`;\n`),
      changed("removed.js", `module.exports = \`${value}\`;\n`, "module.exports = 1;\n"),
      changed("flow.js", "", route(flow)),
      changed("fixed.js", route(flow), route("")),
      changed("away.js", "", route(away)),
      changed("hidden.js", "", `/* ${value} */ const \u202e = "${name}"; // ${name}\n`),
      changed("ignored.js", "", `// nodesec-ignore code/bidi-characters -- ${name}\nconst a = "\u202e";\n`),
      changed("malformed.js", "", `// nodesec-ignore secrets/${name} -- ${name}\n// nodesec-ignore ${name}\n`),
      changed("package-lock.json", lockfile("1.0.0"), lockfile(name)),
      changed("Dockerfile", "FROM node:24\n", `FROM node:24\n# ${name}\nENV KEY="${name}"\nUSER root\n`),
    ],
    context: [{ path: "run.js", text: run, blob: "run" }],
    skipped: [{ path: "other.js", reason: "unreadable", detail: name }],
  };
}

function portsOf(): Ports {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  return { advisories: { lookup: async () => [] }, log: silent };
}

describe("a secret's value", () => {
  const cases = secrets.flatMap((rule) => [true, false].map((isOn) => [rule.id, isOn, rule] as const));
  it.each(cases)("of %s is in no output, whether the rule is on (%s) or off", async (id, isOn, rule) => {
    const value = rule.sample(seededRandom(7));
    const name = (rule.named ? `${rule.named[0]}=${value}` : value).replaceAll("\n", " ");
    const config = `"${name}": 1\nfailOn: { severity: "${name}" }\n`;
    const notices = checkConfigChange({ path: ".github/nodesec.yml", text: config, blob: "c" }, rules);
    const policy = { ...defaultPolicy, source: name, ...(!isOn && { rules: { [id]: { enabled: false } } }) };
    const report = await review(plant(value, rule.named?.[0]), policy, portsOf(), notices);
    expect(report.findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["flow.js", "away.js", "hidden.js"]),
    );
    expect(report.findings.some(({ path }) => path === "own.js")).toBe(isOn);
    expect(notices).not.toEqual([]);

    const written = await Promise.all(formats.map((format) => renderReport(report, format, renderOptions)));
    const comments = report.findings.map((finding) => renderComment(finding, { report }));
    const said = [JSON.stringify(report), ...written, ...comments, renderReviewBody(report, 0)];
    said.push(JSON.stringify(toCheckOutput(report)), JSON.stringify(toAnnotations(report)));
    const parts = value.split("\n").filter((line) => !line.startsWith("-----"));
    const shown = parts.flatMap((part) =>
      said.flatMap((text) => text.split("\n").filter((line) => line.includes(part.slice(0, 30)))),
    );
    expect(shown.map((line) => line.slice(0, 200))).toEqual([]);
  });
});
