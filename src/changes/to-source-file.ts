import type { SourceFile } from "../model/change-set.ts";
import { decodeText } from "../model/decode-text.ts";
import type { Skipped } from "../model/skipped.ts";

/** A file's bytes as text, marked where it is minified, or why it is left out: vendored, too large, binary or not UTF-8. */
export function toSourceFile(path: string, bytes: Buffer, blob: string, fileBytes: number): SourceFile | Skipped {
  const unread = leaveUnread(path, bytes.length, fileBytes);
  if (unread) return unread;
  const decoded = decodeText(bytes);
  if (decoded === "binary") return { path, reason: "binary" };
  if (!decoded) return { path, reason: "not UTF-8" };
  const { text } = decoded;
  return { path, text, blob, ...(isMinified(path, text) && { minified: true }) };
}

/** Why a file of this path and size is left out without a look at its content, if it is. */
export function leaveUnread(path: string, size: number, fileBytes: number): Skipped | undefined {
  if (vendored.test(path)) return { path, reason: "vendored" };
  const most = lockfile.test(path) ? mostBytes(fileBytes) : fileBytes;
  if (size <= most) return undefined;
  // Nobody expects a review of it: this is no failure to look.
  return { path, reason: minifiedName.test(path) ? "minified" : "too large", detail: `${size} bytes` };
}

/** The bytes beyond which no file of any kind is read. */
export function mostBytes(fileBytes: number): number {
  return fileBytes * 10;
}

/** Whether {@link toSourceFile} left the file out. */
export function isSkipped(file: SourceFile | Skipped): file is Skipped {
  return "reason" in file;
}

const vendored = /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.yarn)\//;

/** A lockfile of a few thousand packages has megabytes, and is cheap to read. */
const lockfile = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;

const minifiedName = /\.min\.(?:[cm]?js|css)$/;

/** Nobody writes code with lines of this length on average. */
const longLine = 500;
const shortestMinified = 5_000;

function isMinified(path: string, text: string): boolean {
  if (minifiedName.test(path)) return true;
  if (!/\.(?:[cm]?[jt]sx?|css)$/.test(path) || text.length < shortestMinified) return false;
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return text.length / lines > longLine;
}
