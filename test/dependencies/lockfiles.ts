import type { FileChange, SourceFile } from "../../src/model/change-set.ts";

/** A lockfile as npm writes it, with these `packages`. */
export function lockfileText(packages: Readonly<Record<string, unknown>>, lockfileVersion = 3): string {
  return `${JSON.stringify({ name: "shop", lockfileVersion, packages }, undefined, 2)}\n`;
}

export function fileOf(text: string, path = "package-lock.json"): SourceFile {
  return { path, text, blob: "" };
}

/** A changed lockfile; a side that is left out does not exist. */
export function changeOf(sides: { before?: string; after?: string }, path = "package-lock.json"): FileChange {
  const { before, after } = sides;
  return {
    path,
    status: before === undefined ? "added" : after === undefined ? "removed" : "modified",
    ...(before !== undefined && { before: fileOf(before, path) }),
    ...(after !== undefined && { after: fileOf(after, path) }),
    hunks: [],
  };
}
