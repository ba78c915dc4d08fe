import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchCase } from "./measure.ts";

const project = join(import.meta.dirname, "..");
let folder = "";

/** A fresh process that reviews a change of one file, as a person or a hook starts it. */
export const cases: readonly BenchCase[] = [
  {
    name: "cold nodesec review of one file",
    limitMs: 800,
    runs: 15,
    prepare() {
      if (!existsSync(join(project, "dist/cli/main.js"))) {
        execFileSync("npm", ["run", "build"], { cwd: project, stdio: "ignore" });
      }
      folder = mkdtempSync(join(tmpdir(), "nodesec-bench-"));
      git("init", "--quiet", "--initial-branch=main");
      write("const express = require('express');\nconst app = express();\napp.listen(3000);\n");
      git("checkout", "--quiet", "-b", "change");
      write(
        "const express = require('express');\nconst app = express();\napp.use(express.json());\napp.listen(3000);\n",
      );
    },
    run() {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, [join(project, "bin/nodesec.js"), "review"], { cwd: folder });
      if (status !== 0 && status !== 1) throw new Error(`nodesec review ended with ${status}`);
      return performance.now() - started;
    },
    cleanUp: () => rmSync(folder, { recursive: true }),
  },
];

function git(...args: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.test", ...args], { cwd: folder });
}

function write(text: string): void {
  writeFileSync(join(folder, "app.js"), text);
  git("add", ".");
  git("commit", "--quiet", "--message", "change");
}
