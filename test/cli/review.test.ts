import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import githubToken from "../../src/rules/secrets/github-token.ts";
import { createRepository, temporaryFolder } from "../changes/temporary-repository.ts";
import { seededRandom } from "../rules/documented-rules.ts";
import { runNodesec } from "./run-nodesec.ts";

const hidden = 'const name = "a\u202eb";\n';

function branchWith(files: Readonly<Record<string, string | Buffer | null>>, before: Record<string, string> = {}) {
  const repository = createRepository();
  repository.commit({ "index.js": "export {};\n", ...before });
  repository.git("checkout", "--quiet", "-b", "change");
  repository.commit(files);
  return repository;
}

describe("nodesec review", () => {
  it("ends with 0 and says so where nothing is new", () => {
    const { root } = branchWith({ "a.js": "export const one = 1;\n" });
    expect(runNodesec(root, ["review"])).toMatchObject({ status: 0, stderr: "", stdout: /Passes/ });
  });

  it("ends with 1 and writes several formats where the gate fails", () => {
    const { root } = branchWith({ "a.js": hidden });
    const args = ["review", "--format", "sarif", "--output", "out/a.sarif", "--format", "json,html=a.html"];
    const { status, stdout, stderr } = runNodesec(root, args);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ conclusion: "failure" });
    expect(JSON.parse(readFileSync(join(root, "out/a.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(root, "a.html"), "utf8")).toContain("<html");
    expect(stderr).toBe("Wrote out/a.sarif, a.html.\n");
  });

  it("reviews by the config of the base, and blocks a change that breaks it", () => {
    const config = ".github/nodesec.yml";
    const { root } = branchWith(
      { [config]: "failon: never\n", "a.js": hidden },
      { [config]: "rules:\n  code/bidi-characters: off\n" },
    );
    const { status, stdout } = runNodesec(root, ["review", "--format", "json"]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      notices: [{ path: config, region: { startLine: 1, startColumn: 1 }, blocking: true }],
    });
  });

  it("tells the index from the working tree", () => {
    const { root, write, git } = branchWith({});
    write({ "staged.js": hidden });
    git("add", "staged.js");
    write({ "loose.js": hidden });
    const pathsOf = (option: string) => {
      const { findings } = JSON.parse(runNodesec(root, ["review", option, "--format", "json"]).stdout);
      return findings.map(({ path }: { path: string }) => path);
    };
    expect(pathsOf("--staged")).toEqual(["staged.js"]);
    expect(pathsOf("--working-tree")).toEqual(["loose.js", "staged.js"]);
  });

  it("reviews or visibly skips whatever it meets", () => {
    const { root } = branchWith({
      "broken.js": "const = ;\n",
      "binary.js": Buffer.from([0, 1, 2, 255]),
      "large.js": "a();".repeat(1_250_000),
      "deep.js": `${"[".repeat(10_000)}${"]".repeat(10_000)};\n`,
      "latin.js": Buffer.from([0x61, 0xe9, 0x0a]),
      "empty.js": "",
      "windows.js": `\ufeffconst a = 1;\r\n${hidden.replace("\n", "\r\n")}`,
    });
    const { status, stdout } = runNodesec(root, ["review", "--format", "json"]);
    expect(status).toBe(1);
    const { findings, skipped } = JSON.parse(stdout);
    expect(findings).toMatchObject([{ path: "windows.js", region: { startLine: 2 } }]);
    expect(skipped.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(["binary.js", "large.js", "latin.js"]),
    );
  });

  it("takes changed modes, links and submodules for what they are", () => {
    const { root, git, commit } = createRepository();
    commit({ "tool.sh": "echo\n" });
    git("checkout", "--quiet", "-b", "change");
    git("update-index", "--chmod=+x", "tool.sh");
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
    symlinkSync("/etc/passwd", join(root, "link.js"));
    git("add", "link.js");
    git("commit", "--quiet", "--message", "change");
    const { status, stdout } = runNodesec(root, ["review", "--format", "json"]);
    expect(status).toBe(0);
    const { skipped, findings } = JSON.parse(stdout);
    expect(findings).toEqual([]);
    expect(skipped).toEqual([
      { path: "link.js", reason: "symlink" },
      { path: "sub", reason: "submodule" },
    ]);
  });

  it("lets an ignore comment silence only its own line, and no rule that cannot be ignored", () => {
    const sampleOf = (seed: number) => `module.exports = "${githubToken.sample(seededRandom(seed))}";\n`;
    const { root } = branchWith({
      "a.js": `// nodesec-ignore secrets/github-token -- the whole file\n${sampleOf(1)}${sampleOf(2)}`,
      "b.js": sampleOf(3),
      "c.js": `// nodesec-ignore code/bidi-characters -- fine\n${hidden}`,
    });
    const { findings, notices, suppressed } = JSON.parse(runNodesec(root, ["review", "--format", "json"]).stdout);
    const placeOf = ({ path, region }: { path: string; region: { startLine: number } }) =>
      `${path}:${region.startLine}`;
    expect(suppressed.map(placeOf)).toEqual(["a.js:2"]);
    expect(findings.map(placeOf).sort()).toEqual(["a.js:3", "b.js:1", "c.js:2"]);
    expect(notices.map(placeOf)).toEqual(["c.js:1"]);
  });

  it.each([
    [["review", "--nonsense"], "unknown option '--nonsense'"],
    [["review", "--format", "xml"], 'There is no format "xml"'],
    [["review", "--format", "json,sarif"], "json and sarif cannot both go to standard output"],
    [["review", "--fail-on", "hugh"], '--fail-on: "hugh" is not critical'],
    [["review", "--base", "nowhere"], "The revision nowhere does not exist here."],
    [["review", "--config", "none.yml"], "The config none.yml cannot be read: ENOENT."],
    [["scan", "none"], "none does not exist."],
  ])("ends with 2 and a plain reason for %j", (args, reason) => {
    const { status, stdout, stderr } = runNodesec(branchWith({ "a.js": hidden }).root, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says outside of a repository what to do", () => {
    const { status, stderr } = runNodesec(temporaryFolder(), ["review"]);
    expect(status).toBe(2);
    expect(stderr).toContain("nodesec scan <paths>");
  });

  it("lets --fail-on and colours be chosen", () => {
    const { root } = branchWith({ "a.js": hidden });
    const colored = runNodesec(root, ["review", "--fail-on", "never"], { FORCE_COLOR: "1" });
    expect(colored.status).toBe(0);
    expect(colored.stdout).toContain("\u001b[");
  });
});
