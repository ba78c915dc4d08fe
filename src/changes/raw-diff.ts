import type { FileChange } from "../model/change-set.ts";
import { gitOutput } from "./git-command.ts";

/** One side of a changed file as git names it; without a blob it is read from the working tree. */
export interface RawSide {
  readonly mode: string;
  readonly blob?: string;
}

export interface RawChange {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileChange["status"];
  readonly before?: RawSide;
  readonly after?: RawSide;
}

/** Stands for the mode of a file whose merge has conflicts: the index holds several versions of it. */
export const unmerged = "unmerged";

const statuses: Readonly<Record<string, FileChange["status"]>> = { A: "added", D: "removed", R: "renamed" };

/** What `git diff --raw -z` says of `range`, with untracked files where asked. Paths may hold any character but NUL. */
export async function readRawDiff(root: string, range: readonly string[], untracked: boolean): Promise<RawChange[]> {
  const diff = [
    "diff",
    "--raw",
    "-z",
    "-M",
    "--no-abbrev",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    ...range,
    "--",
  ];
  const tracked = parseRawDiff((await gitOutput(root, diff)).toString());
  if (!untracked) return tracked;
  const listed = (await gitOutput(root, ["ls-files", "-z", "--others", "--exclude-standard"])).toString();
  const added = listed.split("\0").filter((path) => path !== "");
  return [...tracked, ...added.map((path): RawChange => ({ path, status: "added", after: { mode: "100644" } }))];
}

/** The records of `git diff --raw -z` output. */
function parseRawDiff(output: string): RawChange[] {
  const fields = output.split("\0");
  const changes: RawChange[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const [oldMode = "", newMode = "", oldBlob = "", newBlob = "", status = ""] = (fields[index] ?? "")
      .slice(1)
      .split(" ");
    const renamed = status.startsWith("R") || status.startsWith("C");
    const [first = "", second = ""] = fields.slice(index + 1, index + 3);
    changes.push({
      path: renamed ? second : first,
      ...(renamed && { previousPath: first }),
      status: statuses[status[0] ?? ""] ?? "modified",
      ...toSide("before", oldMode, oldBlob),
      ...(status === "U" ? { after: { mode: unmerged } } : toSide("after", newMode, newBlob)),
    });
    index += renamed ? 3 : 2;
  }
  return changes;
}

function toSide(name: "before" | "after", mode: string, blob: string): Partial<Record<"before" | "after", RawSide>> {
  if (/^0+$/.test(mode)) return {};
  return { [name]: /^0+$/.test(blob) ? { mode } : { mode, blob } };
}
