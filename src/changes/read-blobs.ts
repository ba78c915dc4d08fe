import { gitOutput } from "./git-command.ts";

/** The contents of the named blobs, read by one `git cat-file --batch`. Missing ones are left out. */
export async function readBlobs(
  root: string,
  ids: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  if (wanted.length === 0) return new Map();
  const output = await gitOutput(root, ["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf("\n", at);
    const [id = "", type, size] = output.toString("latin1", at, lineEnd).split(" ");
    if (size === undefined) {
      at = lineEnd + 1;
      continue;
    }
    const start = lineEnd + 1;
    const end = start + Number(size);
    if (type === "blob") blobs.set(id, output.subarray(start, end));
    at = end + 1;
  }
  return blobs;
}
