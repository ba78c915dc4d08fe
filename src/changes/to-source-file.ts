import type { SourceFile } from "../model/change-set.ts";
import type { Skipped } from "../model/skipped.ts";

/** A file's bytes as text, or why it is left out: binary, too large, not UTF-8, vendored or minified. */
export function toSourceFile(path: string, bytes: Buffer, blob: string, fileBytes: number): SourceFile | Skipped {
  if (vendored.test(path)) return { path, reason: "vendored" };
  if (/\.min\.[cm]?js$/.test(path)) return { path, reason: "minified" };
  if (bytes.length > fileBytes) return { path, reason: "too large", detail: `${bytes.length} bytes` };
  if (bytes.subarray(0, 8_000).includes(0)) return { path, reason: "binary" };
  const text = decode(bytes);
  return text === undefined ? { path, reason: "not UTF-8" } : { path, text, blob };
}

/** Whether {@link toSourceFile} left the file out. */
export function isSkipped(file: SourceFile | Skipped): file is Skipped {
  return "reason" in file;
}

const vendored = /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.yarn)\//;

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
