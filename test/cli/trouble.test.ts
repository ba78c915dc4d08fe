import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, temporaryFolder } from "../changes/temporary-repository.ts";
import { bin, runNodesec } from "./run-nodesec.ts";

function branchWithFinding() {
  const repository = createRepository();
  repository.commit({ "index.js": "export {};\n" });
  repository.git("checkout", "--quiet", "-b", "change");
  repository.commit({ "a.js": 'const name = "a\u202eb";\n' });
  return repository.root;
}

const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null" };

describe("nodesec in trouble", () => {
  it.runIf(existsSync("/proc/self"))("works where the folder for Node's compile cache cannot be made", () => {
    const { status, stderr } = runNodesec(branchWithFinding(), ["review"], { XDG_CACHE_HOME: "/proc/none" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  it.runIf(existsSync("/proc/self"))("says that a file cannot be written where no folder can be made for it", () => {
    const { status, stderr } = runNodesec(branchWithFinding(), ["review", "--output", "/proc/none/a.sarif"]);
    expect(status).toBe(2);
    expect(stderr).toContain("/proc/none/a.sarif cannot be written: ENOENT.");
  });

  it.runIf(existsSync("/dev/full"))("says that standard output is full", () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, "review"], {
      cwd: branchWithFinding(),
      env,
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("Standard output cannot be written: ENOSPC.");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each(["scan", "review"])("says that nothing was looked at where no worker starts, in %s", (command) => {
    const root = branchWithFinding();
    const broken = join(temporaryFolder(), "broken.cjs");
    writeFileSync(broken, 'if (!require("node:worker_threads").isMainThread) throw new Error("no thread today");\n');
    const { status, stdout, stderr } = runNodesec(root, [command], { NODE_OPTIONS: `--require ${broken}` });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("The analysis does not start, so no file was looked at: no thread today");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("keeps its exit code where the reader has seen enough", async () => {
    const child = spawn(process.execPath, [bin, "review", "--format", "sarif"], {
      cwd: branchWithFinding(),
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    expect(await once(child, "close")).toEqual([1, null]);
  });

  it("ends at once with 130 when it is interrupted", async () => {
    const { root, write } = createRepository();
    const slow = Array.from({ length: 3_000 }, (_, index) => `function f${index}(a) { return g(a + ${index}); }`);
    for (let index = 0; index < 60; index++) write({ [`f${index}.js`]: slow.join("\n") });
    const child = spawn(process.execPath, [bin, "scan", "--output", "out.json"], { cwd: root, env, stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(existsSync(`${root}/out.json`)).toBe(false);
  });

  it("says in the report that --offline leaves a lockfile unchecked, and ends as `onError` wants", () => {
    const lockfile = (version: string) => {
      const packages = { "": { dependencies: { a: "*" } }, "node_modules/a": { version } };
      return JSON.stringify({ lockfileVersion: 3, packages });
    };
    const repository = createRepository();
    repository.commit({ "package-lock.json": lockfile("1.0.0") });
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({ "package-lock.json": lockfile("2.0.0") });
    const args = ["review", "--offline", "--format", "json"];
    const lenient = runNodesec(repository.root, args);
    expect(lenient.status).toBe(0);
    expect(JSON.parse(lenient.stdout)).toMatchObject({
      conclusion: "neutral",
      skipped: [{ path: "package-lock.json", reason: "advisories unreachable" }],
    });
    repository.write({ "strict.yml": "onError: failure\n" });
    expect(runNodesec(repository.root, [...args, "--config", "strict.yml"]).status).toBe(1);
  });

  it("says where the set-up page of an app without credentials is", async () => {
    const folder = createRepository().root;
    const child = spawn(process.execPath, [bin, "serve", "--port", "0", "--host", "127.0.0.1"], {
      cwd: folder,
      env: { ...env, NODESEC_DATA_DIR: folder },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    for await (const text of child.stderr.setEncoding("utf8")) {
      said += text;
      if (said.includes("/probot\n")) child.kill("SIGTERM");
    }
    expect(said).toMatch(/Set the GitHub App up at http:\/\/127\.0\.0\.1:\d+\/probot\n$/);
  });
});
