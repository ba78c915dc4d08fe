import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, temporaryFolder } from "../changes/temporary-repository.ts";
import { runNodesec } from "./run-nodesec.ts";

const hidden = 'const name = "a\u202eb";\n';

function pathsOf(stdout: string): readonly string[] {
  return JSON.parse(stdout).findings.map(({ path }: { path: string }) => path);
}

describe("nodesec scan", () => {
  it("walks a folder that is in no repository, without its dependencies", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "node_modules/x"), { recursive: true });
    for (const path of ["a.js", "node_modules/x/index.js"]) writeFileSync(join(root, path), hidden);
    const { status, stdout } = runNodesec(root, ["scan", "--format", "json"]);
    expect([status, pathsOf(stdout)]).toEqual([1, ["a.js"]]);
  });

  it("reads the package.json around a single file that is in no repository", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "lib"));
    writeFileSync(join(root, "package.json"), '{ "name": "run", "main": "lib/run.js" }');
    const text = 'const cp = require("child_process");\nmodule.exports = (name) => cp.execSync("ls " + name);\n';
    writeFileSync(join(root, "lib/run.js"), text);
    const found = [{ rule: "injection/command", path: "lib/run.js", confidence: "medium" }];
    for (const [cwd, path] of [
      [root, "lib/run.js"],
      [join(root, "lib"), "run.js"],
      [temporaryFolder(), join(root, "lib/run.js")],
    ] as const) {
      const { stdout } = runNodesec(cwd, ["scan", path, "--format", "json"]);
      expect(JSON.parse(stdout)).toMatchObject({ reviewedFiles: 1, findings: found });
    }
  });

  it("leaves out what git ignores, and looks only at the given paths", () => {
    const { root, write } = createRepository();
    write({ ".gitignore": "built/\n", "built/a.js": hidden, "src/a.js": hidden, "test/a.js": hidden });
    expect(pathsOf(runNodesec(root, ["scan", "src", "built", "--format", "json"]).stdout)).toEqual(["src/a.js"]);
  });

  it("follows data from a named file into what it imports", () => {
    const { root, write } = createRepository();
    write({
      "run.js": 'const cp = require("child_process");\nexports.run = (a) => { cp.exec("ls " + a); };\n',
      "app.js":
        'const app = require("express")();\nconst { run } = require("./run.js");\napp.get("/", (req) => run(req.query.a));\n',
    });
    const { findings, reviewedFiles } = JSON.parse(runNodesec(root, ["scan", "app.js", "--format", "json"]).stdout);
    expect({ reviewedFiles, findings }).toMatchObject({ reviewedFiles: 1, findings: [{ rule: "injection/command" }] });
  });
});

describe("nodesec explain", () => {
  it("prints the page of a rule", () => {
    const { status, stdout } = runNodesec(temporaryFolder(), ["explain", "code/bidi-characters"]);
    expect([status, stdout.split("\n")[0]]).toEqual([0, "code/bidi-characters"]);
  });

  it("suggests a rule that is near", () => {
    const { status, stderr } = runNodesec(temporaryFolder(), ["explain", "code/bidi-character"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean code/bidi-characters");
  });
});
