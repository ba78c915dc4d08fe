import { gitOutput } from "./git-command.ts";

/** A blob that was not read, for its size. */
export interface LargeBlob {
  readonly size: number;
}

export interface ReadBlobs {
  readonly blobs: ReadonlyMap<string, Buffer | LargeBlob>;
  /** How many were left out because of their size all together. */
  readonly leftOut: number;
}

/**
 * The contents of the named blobs, read by one `git cat-file --batch`. Those of more than `mostBytes` are only measured,
 * missing ones are left out, and so are those that would go beyond `mostBytesOfAll`.
 */
export async function readBlobs(
  root: string,
  ids: readonly (string | undefined)[],
  mostBytes: number,
  mostBytesOfAll = Number.POSITIVE_INFINITY,
): Promise<ReadBlobs> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const blobs = new Map<string, Buffer | LargeBlob>();
  if (wanted.length === 0) return { blobs, leftOut: 0 };
  let [bytes, leftOut] = [0, 0];
  const measured = (await gitOutput(root, ["cat-file", "--batch-check"], `${wanted.join("\n")}\n`))
    .toString()
    .split("\n");
  const readable = measured.flatMap((line) => {
    const [id = "", type, size] = line.split(" ");
    if (type !== "blob") return [];
    if (Number(size) > mostBytes) {
      blobs.set(id, { size: Number(size) });
      return [];
    }
    bytes += Number(size);
    if (bytes <= mostBytesOfAll) return [id];
    leftOut++;
    return [];
  });
  if (readable.length === 0) return { blobs, leftOut };
  const output = await gitOutput(root, ["cat-file", "--batch"], `${readable.join("\n")}\n`);
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf("\n", at);
    const [id = "", , size] = output.toString("latin1", at, lineEnd).split(" ");
    const end = lineEnd + 1 + Number(size);
    blobs.set(id, output.subarray(lineEnd + 1, end));
    at = end + 1;
  }
  return { blobs, leftOut };
}
