import { toPathTest } from "../../model/glob.ts";

/** Tells whether a folder, relative to the project's, is a workspace by the globs of its manifest. */
export function workspaceTest(globs: readonly string[]): (folder: string) => boolean {
  return toPathTest(globs.map((glob) => `/${glob.replace(/^\.?\//, "").replace(/\/$/, "")}`));
}
