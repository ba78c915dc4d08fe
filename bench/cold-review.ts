import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchCase } from "./measure.ts";

const project = join(import.meta.dirname, "..");
let folder = "";
let repository = "";

/** A fresh process that reviews a change of one file, as a person or a hook starts it: from a clone, and from a package. */
export const cases: readonly BenchCase[] = [
  coldReview("cold nodesec review of one file, from sources", () => project),
  coldReview("cold nodesec review of one file, as installed", installBuild),
];

function coldReview(name: string, install: () => string): BenchCase {
  let bin = "";
  return {
    name,
    limit: 800,
    runs: 15,
    prepare() {
      folder = mkdtempSync(join(tmpdir(), "nodesec-bench-"));
      bin = join(install(), "bin/nodesec.js");
      repository = join(folder, "repository");
      execFileSync("git", ["init", "--quiet", "--initial-branch=main", repository]);
      write("const express = require('express');\nconst app = express();\napp.listen(3000);\n");
      git("checkout", "--quiet", "-b", "change");
      write(
        "const express = require('express');\nconst app = express();\napp.use(express.json());\napp.listen(3000);\n",
      );
    },
    run() {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, [bin, "review"], { cwd: repository });
      if (status !== 0 && status !== 1) throw new Error(`nodesec review ended with ${status}`);
      return performance.now() - started;
    },
    cleanUp: () => rmSync(folder, { recursive: true }),
  };
}

/** What the package holds, beside the packages that it needs. */
function installBuild(): string {
  const place = join(folder, "installed");
  execFileSync("npx", ["tsc", "--project", "tsconfig.build.json", "--outDir", join(place, "dist")], { cwd: project });
  for (const name of ["bin", "docs", "package.json"]) {
    cpSync(join(project, name), join(place, name), { recursive: true });
  }
  symlinkSync(join(project, "node_modules"), join(place, "node_modules"));
  return place;
}

function git(...args: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.test", ...args], { cwd: repository });
}

function write(text: string): void {
  writeFileSync(join(repository, "app.js"), text);
  git("add", ".");
  git("commit", "--quiet", "--message", "change");
}
