import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../model/change-set.ts";
import type { Skipped } from "../model/skipped.ts";
import { type RawSide, unmerged } from "./raw-diff.ts";
import type { LargeBlob } from "./read-blobs.ts";
import { leaveUnread, toSourceFile } from "./to-source-file.ts";

/** Where the sides of changed files are read from. */
export interface SideReader {
  readonly root: string;
  readonly blobs: ReadonlyMap<string, Buffer | LargeBlob>;
  readonly fileBytes: number;
}

/** One side of a changed file, or why it is left out; undefined where the file does not exist on that side. */
export async function readSide(
  reader: SideReader,
  path: string,
  side: RawSide | undefined,
): Promise<SourceFile | Skipped | undefined> {
  if (side === undefined) return undefined;
  if (side.mode === "120000") return { path, reason: "symlink" };
  if (side.mode === "160000") return { path, reason: "submodule" };
  if (side.mode === unmerged) return { path, reason: "unreadable", detail: "its merge has conflicts" };
  if (side.blob === undefined) return readWorkingFile(reader, path);
  const blob = reader.blobs.get(side.blob);
  if (blob === undefined) return { path, reason: "unreadable", detail: "git does not have its content" };
  if (Buffer.isBuffer(blob)) return toSourceFile(path, blob, side.blob, reader.fileBytes);
  return leaveUnread(path, blob.size, reader.fileBytes) ?? { path, reason: "too large", detail: `${blob.size} bytes` };
}

/** What lies in the working tree may have become anything since git listed it; a link is not followed. */
async function readWorkingFile({ root, fileBytes }: SideReader, path: string): Promise<SourceFile | Skipped> {
  const place = join(root, path);
  try {
    const facts = await lstat(place);
    if (facts.isSymbolicLink()) return { path, reason: "symlink" };
    if (facts.isDirectory()) return { path, reason: "submodule" };
    if (!facts.isFile()) return { path, reason: "unreadable", detail: "it is no regular file" };
    const unread = leaveUnread(path, facts.size, fileBytes);
    if (unread) return unread;
    const bytes = await readFile(place);
    return toSourceFile(path, bytes, blobIdOf(bytes), fileBytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return { path, reason: "unreadable", detail: code };
  }
}

/** The id that git would give the content. */
function blobIdOf(bytes: Buffer): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
