import type { ChangeSet, FileChange } from "../model/change-set.ts";
import { toPathTest } from "../model/glob.ts";
import type { Policy } from "../model/policy.ts";
import { isNamed, type Skipped } from "../model/skipped.ts";

/**
 * What of a change is reviewed under a policy: the files that it includes and does not exclude, up to its limit. Minified ones
 * are among the files, and named as skipped.
 */
export function selectFiles(
  changeSet: ChangeSet,
  { include, exclude, limits }: Policy,
): Pick<ChangeSet, "files" | "context" | "skipped"> {
  const isIncluded = toPathTest(include);
  const isExcluded = toPathTest(exclude);
  const isWanted = ({ path }: { readonly path: string }) => isIncluded(path) && !isExcluded(path);
  const wanted = changeSet.files.filter(isWanted);
  const written = wanted.filter((file) => !isGenerated(file));
  const [named, unnamed] = [changeSet.skipped.filter(isNamed), changeSet.skipped.filter((each) => !isNamed(each))];
  const unwanted = [...changeSet.files, ...named].filter((file) => !isWanted(file));
  return {
    files: written.slice(0, limits.files),
    context: changeSet.context,
    skipped: [
      ...named.filter(isWanted),
      ...unnamed,
      ...[...new Set(unwanted.map(({ path }) => path))].map((path): Skipped => ({ path, reason: "excluded" })),
      ...wanted.filter(isGenerated).map(({ path }): Skipped => ({ path, reason: "generated" })),
      ...written
        .slice(0, limits.files)
        .filter(isMinified)
        .map(({ path }) => toMinified(path)),
      ...written.slice(limits.files).map(({ path }): Skipped => ({ path, reason: "too many files" })),
    ],
  };
}

/** Of such a file the secrets are looked for, and nothing else. */
function isMinified({ before, after }: FileChange): boolean {
  return before?.minified === true || after?.minified === true;
}

function toMinified(path: string): Skipped {
  return { path, reason: "minified", detail: "searched for secrets only" };
}

const generatedHeader =
  /^\s*(?:\/\/|\/?\*+|#|<!--).*(?:@generated\b|\b(?:code|auto-?|automatically) ?generated\b.*\bdo not (?:edit|modify)\b)/im;
const headerLength = 1_000;

/** Whether a tool writes the file. A change cannot hide a file by saying so where the file did not before. */
function isGenerated({ before, after }: FileChange): boolean {
  const sides = [before, after].filter((side) => side !== undefined);
  return sides.length > 0 && sides.every(({ text }) => generatedHeader.test(text.slice(0, headerLength)));
}
