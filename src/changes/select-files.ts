import picomatch from "picomatch";
import type { ChangeSet } from "../model/change-set.ts";
import type { Policy } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";

/** What of a change is reviewed under a policy: the files that it includes and does not exclude, up to its limit. */
export function selectFiles(
  changeSet: ChangeSet,
  { include, exclude, limits }: Policy,
): Pick<ChangeSet, "files" | "context" | "skipped"> {
  const isIncluded = matcher(include);
  const isExcluded = matcher(exclude);
  const isWanted = ({ path }: { readonly path: string }) => isIncluded(path) && !isExcluded(path);
  const wanted = changeSet.files.filter(isWanted);
  const unwanted = [...changeSet.files, ...changeSet.skipped].filter((file) => !isWanted(file));
  return {
    files: wanted.slice(0, limits.files),
    context: changeSet.context,
    skipped: [
      ...changeSet.skipped.filter(isWanted),
      ...[...new Set(unwanted.map(({ path }) => path))].map((path): Skipped => ({ path, reason: "excluded" })),
      ...wanted.slice(limits.files).map(({ path }): Skipped => ({ path, reason: "too many files" })),
    ],
  };
}

/** A pattern without a slash fits a name in any folder, and one that ends with a slash all that lies below, as in `.gitignore`. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map((pattern) => (pattern.endsWith("/") ? `${pattern}**` : pattern));
  return picomatch(globs, { dot: true, basename: true });
}
