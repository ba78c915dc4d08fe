type Writer = "npm" | "yarn" | "pnpm" | "bun" | "bun, binary";

const writers: ReadonlyMap<string, Writer> = new Map([
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["yarn.lock", "yarn"],
  ["pnpm-lock.yaml", "pnpm"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun, binary"],
]);

/** Which package manager wrote the file, if its name is that of a lockfile. */
export function writerOf(path: string): Writer | undefined {
  return writers.get(path.slice(path.lastIndexOf("/") + 1));
}

/** Whether the path is the lockfile of a package manager, read or not. */
export function isLockfile(path: string): boolean {
  return writerOf(path) !== undefined;
}
