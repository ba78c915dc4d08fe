import { existsSync } from "node:fs";
import { NodesecError } from "../errors.ts";
import type { Revision } from "../model/change-set.ts";
import { git, gitOutput } from "./git-command.ts";

/** The root of the repository around `cwd`. Throws NOT_A_REPOSITORY where there is none. */
export async function repositoryRoot(cwd: string): Promise<string> {
  if (!existsSync(cwd)) throw new NodesecError("NOT_A_REPOSITORY", { path: cwd, reason: "it does not exist" });
  const { code, stdout, stderr } = await git(cwd, ["rev-parse", "--show-toplevel"]);
  // Its reason may also be that the folder belongs to somebody else, which git then tells how to allow.
  if (code !== 0) throw new NodesecError("NOT_A_REPOSITORY", { path: cwd, reason: stderr.trim().split("\n")[0] ?? "" });
  return stdout.toString().replace(/\n$/, "");
}

/** The commit that `name` stands for. Throws UNKNOWN_REVISION. */
export async function resolveRevision(root: string, name: string): Promise<Revision> {
  const { code, stdout } = await git(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${name}^{commit}`,
  ]);
  if (code !== 0) throw new NodesecError("UNKNOWN_REVISION", { revision: name });
  return { sha: stdout.toString().trim(), label: name };
}

/** The commit where `head` left `base`. Throws NO_MERGE_BASE, as in a shallow clone. */
export async function mergeBase(root: string, base: Revision, head: Revision): Promise<Revision> {
  const { code, stdout } = await git(root, ["merge-base", base.sha, head.sha]);
  if (code !== 0) throw new NodesecError("NO_MERGE_BASE", { base: base.label, head: head.label });
  return { sha: stdout.toString().trim(), label: base.label };
}

/** The default branch: what origin/HEAD names, else the first of the usual names that exists. */
export async function defaultBranch(root: string): Promise<string> {
  const usual = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
  const refs = ["refs/remotes/origin/HEAD", "refs/remotes/origin/", "refs/heads/main", "refs/heads/master"];
  const known = (await gitOutput(root, ["for-each-ref", "--format=%(refname:short)", ...refs])).toString().split("\n");
  const found = usual.find((name) => known.includes(name) || (name === "origin/HEAD" && known.includes("origin")));
  if (found === undefined) throw new NodesecError("UNKNOWN_REVISION", { revision: "main" });
  return found;
}
