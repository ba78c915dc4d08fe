import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A git repository in a temporary folder, gone when the test ends. Its branch is `main`. */
export interface TemporaryRepository {
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Writes files into the working tree; null deletes one. */
  write(files: Readonly<Record<string, string | Buffer | null>>): void;
  /** Writes, stages everything and commits; gives the commit's id. */
  commit(files: Readonly<Record<string, string | Buffer | null>>): string;
}

const identity = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.test",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.test",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
};

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nodesec-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function createRepository(): TemporaryRepository {
  const root = temporaryFolder();
  const repository: TemporaryRepository = {
    root,
    git: (...args) => runGit(root, args),
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        const place = join(root, path);
        if (content === null) rmSync(place, { recursive: true });
        else {
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, content);
        }
      }
    },
    commit: (files) => {
      repository.write(files);
      repository.git("add", "--all", "--", ".");
      repository.git("commit", "--quiet", "--allow-empty", "--message", "change");
      return repository.git("rev-parse", "HEAD");
    },
  };
  repository.git("init", "--quiet", "--initial-branch=main");
  return repository;
}

export function runGit(cwd: string, args: readonly string[]): string {
  const env = { ...process.env, ...identity };
  return execFileSync("git", [...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}
