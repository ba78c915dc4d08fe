import type { GraphRoot, LockedPackage, LockGraph } from "../../model/lock-graph.ts";
import type { Skipped } from "../../model/skipped.ts";

/** That a package uses another. */
export interface Use {
  readonly id: string;
  /** The installation may leave it out. */
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** What the file itself says of a package that nothing leads to. */
interface Claims {
  readonly development?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** A package as a format's reader knows it, before the whole graph is seen. */
export interface Draft extends Omit<LockedPackage, "development" | "optional" | "peer" | "bundled" | "dependencies"> {
  readonly bundled?: boolean;
  /** Ids that are in no draft are left out. */
  readonly uses: readonly Use[];
  readonly claims?: Claims;
}

/** What a format's reader gives: all but what follows from the graph as a whole. */
export interface DraftGraph extends Omit<LockGraph, "packages" | "roots" | "path" | "rootsKnown"> {
  readonly drafts: readonly Draft[];
  /** Missing where the file does not tell, and no manifest is known that would. */
  readonly roots?: readonly GraphRoot[];
}

/** A project of thousands of packages has some ten thousand. */
export const mostUses = 2_000_000;

/** That no project is that large: somebody wrote the file to keep its reader busy. */
export function tooLarge(path: string): Skipped {
  return { path, reason: "too large", detail: "it holds more than any project installs" };
}

/** The path of the package.json in the folder of a file, or in a folder below that one. */
export function manifestBeside(path: string, folder = ""): string {
  const own = path.slice(0, path.lastIndexOf("/") + 1);
  const below = folder === "" || folder === "." ? "" : `${folder.replace(/^\.\//, "").replace(/\/$/, "")}/`;
  return `${own}${below}package.json`;
}
